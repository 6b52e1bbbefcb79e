using System.Text.RegularExpressions;
using PtspBot.Tests.Support;

namespace PtspBot.Tests;

/// <summary>What a citizen or officer reads is the office's to change: no sentence for a person stands in the code that speaks to them.</summary>
public sealed partial class SentencesTests
{
    [Theory]
    [InlineData("src/PtspBot.Domain/Cases")]
    [InlineData("src/PtspBot.Domain/Identity")]
    [InlineData("src/PtspBot.Domain/Talk")]
    [InlineData("src/PtspBot/FrontDesk")]
    [InlineData("src/PtspBot/Notices")]
    [InlineData("src/PtspBot/Questions")]
    [InlineData("src/PtspBot/StaffDesk")]
    public void No_sentence_for_a_person_stands_in_the_code(string folder) =>
        Assert.Empty(Source.FilesIn(folder).SelectMany(file => SentencesIn(Source.CodeOf(file)).Select(sentence => $"{file}: {sentence}")));

    [Theory]
    [InlineData("var text = \"Mohon tunggu sebentar\";", true)]
    [InlineData("var text = $\"Berkas {name} sudah kami terima\";", true)]
    [InlineData("throw new InvalidOperationException(\"The office has no such text.\");", false)]
    [InlineData("[LoggerMessage(LogLevel.Error, \"The call for row {Sequence} failed\")]", false)]
    [InlineData("var key = \"notice.created\";", false)]
    public void A_sentence_would_be_found_and_a_bugs_is_none(string code, bool isFound) => Assert.Equal(isFound, SentencesIn(code).Any());

    /// <summary>Bugs and logs speak to whoever runs the program.</summary>
    private static IEnumerable<string> SentencesIn(string code) => code.Split('\n')
        .Where(line => !Operator().IsMatch(line))
        .SelectMany(line => Literal().Matches(Gap().Replace(line, "…")).Select(match => match.Groups["text"].Value))
        .Where(text => Sentence().IsMatch(text));

    [GeneratedRegex(@"throw |Exception\(|LoggerMessage|Assert")]
    private static partial Regex Operator();

    [GeneratedRegex(""" "(?<text>(?:[^"\\]|\\.)*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"\p{L}{2,}[ …]+\p{L}{2,}[ …]+\p{L}{2,}")]
    private static partial Regex Sentence();
}
