using System.Text.RegularExpressions;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Tests.Support;

namespace PtspBot.Tests;

/// <summary>The procedure is data: what its file calls a step, a field or a paper is known to no line of code.</summary>
public partial class OfficeKeysTests
{
    private static readonly HashSet<string> Keys = [.. Offices.Oss.Procedures.SelectMany(KeysOf)];

    [Fact]
    public void No_key_of_the_office_stands_in_the_code()
    {
        var files = Directory.GetFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();

        Assert.True(files.Count > 50 && Keys.Count > 30, "The test looks in the wrong place.");
        Assert.Empty(files.SelectMany(path => KeysIn(File.ReadAllText(path)).Select(key => $"{Path.GetRelativePath(Repository.Root, path)}: {key}")));
    }

    [Theory]
    [InlineData("file.ValueOf(\"{0}\")")]
    [InlineData("$\"field.{0}.ask\"")]
    [InlineData("@\"step/{0}\"")]
    [InlineData("\"\"\"\n    key: {0}\n    \"\"\"")]
    [InlineData("$\"\"\"field.{0}\"\"\"")]
    [InlineData("var a = '\"'; var b = \"{0}\";")]
    [InlineData("\"a \\\" quoted\" + \"{0}\"")]
    public void A_key_in_the_code_would_be_found(string code)
    {
        var key = Keys.Order(StringComparer.Ordinal).First();

        Assert.Equal([key], KeysIn(code.Replace("{0}", key, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("// {0} in a comment")]
    [InlineData("\"longer-{0}-key\"")]
    public void Only_whole_keys_in_literals_count(string code) =>
        Assert.Empty(KeysIn(code.Replace("{0}", Keys.Order(StringComparer.Ordinal).First(), StringComparison.Ordinal)));

    private static IEnumerable<string> KeysOf(Procedure procedure) =>
    [
        .. procedure.Fields.Select(field => field.Key),
        .. procedure.Steps.Select(step => step.Key),
        .. procedure.Steps.SelectMany(ItemOnDesk.ItemsOf).Select(item => item.Key),
        .. procedure.Steps.SelectMany(step => step.Exits).Select(exit => exit.Key),
        .. procedure.Steps.SelectMany(step => step.Help).Select(topic => topic.Key),
        .. procedure.Steps.SelectMany(step => step.Reminders).Select(reminder => reminder.Key),
        .. procedure.Steps.SelectMany(step => step.Needs),
    ];

    private static IEnumerable<string> KeysIn(string code) => Token().Matches(code)
        .Where(token => token.Groups["literal"].Success)
        .SelectMany(token => Word().Matches(token.Groups["literal"].Value))
        .Select(word => word.Value)
        .Where(Keys.Contains);

    /// <summary>Comments and characters are read too, so that a quotation mark in them opens nothing.</summary>
    [GeneratedRegex("""
        //[^\n]*
        |/\*[\s\S]*?\*/
        |'(?:\\.|[^'\\\n])+'
        |(?<literal>(?<quotes>"{3,})[\s\S]*?\k<quotes>)
        |(?<literal>(?:\$@|@\$|@)"(?:""|[^"])*")
        |(?<literal>"(?:\\.|[^"\\\n])*")
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();

    [GeneratedRegex("[a-z0-9]+(?:-[a-z0-9]+)*")]
    private static partial Regex Word();
}
