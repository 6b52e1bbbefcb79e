using System.Text.RegularExpressions;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.OfficeFiles;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.OfficeFiles;

/// <summary>What stands on buttons, in every language, with the longest that may fill its gaps: a phone shows some thirty characters.</summary>
public sealed partial class LabelsTests
{
    private const int Longest = 30;

    private static readonly string[] Folders = ["src/PtspBot/FrontDesk", "src/PtspBot/Notices", "src/PtspBot/Questions", "src/PtspBot/StaffDesk"];

    private static readonly Texts Texts = Offices.Oss.Texts;

    private static readonly Procedure Procedure = Offices.Oss.Procedures[0];

    public static TheoryData<string> Languages => [.. Texts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_button_fits_a_phone(string language)
    {
        var labels = Keys().Distinct().Where(Texts.Has).SelectMany(key => Rendered(language, key)).Distinct().ToList();

        Assert.True(labels.Count > 150, $"Only {labels.Count} labels were found: the test looks in the wrong place.");
        Assert.Empty(labels.Where(label => label.Length > Longest).Order(StringComparer.Ordinal));
    }

    /// <summary>Those the code names where it makes a button, and those it puts together from keys of the procedure.</summary>
    private static IEnumerable<string> Keys() =>
    [
        .. Folders.SelectMany(Source.FilesIn).SelectMany(file => Label().Matches(Source.CodeOf(file))).Select(match => match.Groups["key"].Value),
        .. Texts.Keys.Where(key => key.StartsWith("move-button.", StringComparison.Ordinal) || key.Contains(".button.", StringComparison.Ordinal) || key.Contains(".choice.", StringComparison.Ordinal)),
        .. Procedure.Steps.SelectMany(step => (string[])[$"step.{step.Key}.report", .. step.Exits.Select(exit => $"step.{step.Key}.exit.{exit.Key}"), .. step.Help.Select(topic => $"step.{step.Key}.help.{topic.Key}.name")]),
        .. ItemNames(),
        .. Procedure.Reasons.Select(reason => $"reason.{reason.Code}"),
    ];

    private static IEnumerable<string> ItemNames() => Procedure.Steps.SelectMany(ItemOnDesk.ItemsOf).Select(item => $"item.{item.Key}.name");

    private static IEnumerable<string> Rendered(string language, string key) => Texts.GapsOf(key) switch
    {
        [] => [Texts.SayPlain(language, key)],
        ["item"] => ItemNames().Select(item => Texts.SayPlain(language, key, ("item", Texts.SayPlain(language, item)))),
        ["name"] => Procedure.Intake.Select(field => Texts.SayPlain(language, key, ("name", Texts.SayPlain(language, $"field.{field.Key}.name")))),
        ["number"] => [Texts.SayPlain(language, key, ("number", $"{Procedure.NumberPrefix}-2026-00001"))],
        _ => [],
    };

    [GeneratedRegex("""(?:Button|Pick|Choice)\((?:visitor, )?(?:new Words\()?"(?<key>[a-z-]+\.[a-z.-]+)""" + "\"")]
    private static partial Regex Label();
}
