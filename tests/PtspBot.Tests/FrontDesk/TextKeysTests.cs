using System.Text.RegularExpressions;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.FrontDesk;

/// <summary>A text that is missing would be found only when somebody needs it; the keys that stand in the code are looked up here instead.</summary>
public sealed partial class TextKeysTests
{
    [Theory]
    [InlineData("src/PtspBot.Domain/Cases")]
    [InlineData("src/PtspBot.Domain/Identity")]
    [InlineData("src/PtspBot/Questions")]
    [InlineData("src/PtspBot/FrontDesk")]
    [InlineData("src/PtspBot/Notices")]
    public void Every_sentence_that_the_code_names_is_in_the_offices_texts(string folder)
    {
        var keys = Source.FilesIn(folder).SelectMany(file => Key().Matches(Source.CodeOf(file))).Select(match => match.Groups["key"].Value).ToHashSet();

        Assert.NotEmpty(keys);
        Assert.Empty(keys.Where(key => !Offices.Oss.Texts.Has(key)).Order());
    }

    [GeneratedRegex("""(?:Words|Button|Say|SayPlain|Refused|Guard|When|Strong|Soft)\((?:[\w.]+Language, )?"(?<key>[a-z-]+\.[a-z.-]+)""" + "\"")]
    private static partial Regex Key();
}
