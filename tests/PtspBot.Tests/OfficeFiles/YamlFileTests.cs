using PtspBot.OfficeFiles;

namespace PtspBot.Tests.OfficeFiles;

public class YamlFileTests
{
    [Fact]
    public void Every_kind_of_value_is_read()
    {
        var root = YamlFile.Parse("a.yaml", """
            name: Loket 1
            rounds: 3
            open: true
            day: 2026-11-23
            at: 07:30
            kind: day-off
            roles: [verifier, head]
            """).Root;

        Assert.Equal("Loket 1", root["name"].Text());
        Assert.Equal(3, root["rounds"].Number());
        Assert.True(root["open"].Flag());
        Assert.Equal(new DateOnly(2026, 11, 23), root["day"].Day());
        Assert.Equal(new TimeOnly(7, 30), root["at"].Time());
        Assert.Equal(Sample.DayOff, root["kind"].Choice<Sample>());
        Assert.Equal(["verifier", "head"], root["roles"].Texts());
        Assert.Equal(9, root.Find("tries")?.Number() ?? 9);
    }

    [Theory]
    [InlineData("20m", 20)]
    [InlineData("2h", 120)]
    [InlineData("1h30m", 90)]
    [InlineData("3d", 3 * 24 * 60)]
    [InlineData("1d2h", 26 * 60)]
    public void Durations_are_read_as_written(string written, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), YamlFile.Parse("a.yaml", $"for: {written}").Root["for"].Duration());

    [Theory]
    [InlineData("for: 20", "Duration")]
    [InlineData("for: m", "Duration")]
    [InlineData("for: 30m1h", "Duration")]
    [InlineData("for: 2026-02-30", "Day")]
    [InlineData("for: 23-11-2026", "Day")]
    [InlineData("for: 7:30", "Time")]
    [InlineData("for: 24:00", "Time")]
    [InlineData("for: 3.5", "Number")]
    [InlineData("for: ja", "Flag")]
    [InlineData("for:", "Text")]
    [InlineData("for: [a]", "Text")]
    [InlineData("for: a", "Map")]
    [InlineData("for: {a: b}", "List")]
    [InlineData("for: dayoff", "Choice")]
    public void What_a_value_is_not_is_refused_with_its_line(string written, string asked)
    {
        var file = YamlFile.Parse("a.yaml", "\n" + written);

        Ask(file.Root["for"], asked);

        var fault = Assert.Single(file.Faults);
        Assert.Equal(("a.yaml", 2), (fault.File, fault.Line));
        Assert.StartsWith("'for' must be ", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_told_at_once_in_the_order_of_the_file()
    {
        var file = YamlFile.Parse("a.yaml", """
            steps:
              - key: one
                standard: soon
              - standard: 1h
                colour: red
            """);

        foreach (var step in file.Root["steps"].List().Select(entry => entry.Map()))
            _ = (step["key"].Text(), step["standard"].Duration());

        var faults = Assert.Throws<OfficeFileException>(file.ThrowIfFaulty).Faults;
        Assert.Equal(
            [
                "a.yaml:3: 'standard' must be a duration like 20m, 2h, 1h30m or 3d, but is 'soon'.",
                "a.yaml:4: 'key' is missing in 'steps 2'.",
                "a.yaml:5: 'colour' is not known in 'steps 2'; known here: key, standard.",
            ],
            faults.Select(fault => fault.ToString()));
    }

    [Fact]
    public void A_missing_mapping_is_reported_once_and_not_again_for_what_it_should_have_held()
    {
        var file = YamlFile.Parse("a.yaml", "a: 1");

        _ = file.Root["clock"].Map()["owner"].Text();

        Assert.Equal("'clock' is missing in the file.", Assert.Single(file.Faults).Sentence);
    }

    [Fact]
    public void A_sound_file_passes()
    {
        var file = YamlFile.Parse("a.yaml", "own: {x: 1, y: 2}");

        Assert.Equal(["x", "y"], file.Root["own"].Map().Pairs().Select(pair => pair.Key.Text()));
        file.ThrowIfFaulty();
    }

    [Theory]
    [InlineData("a: 1\nb: [", 3)]
    [InlineData("a: 1\na: 2", 2)]
    public void What_is_not_yaml_is_refused_with_its_line(string text, int line)
    {
        var fault = Assert.Single(Assert.Throws<OfficeFileException>(() => YamlFile.Parse("a.yaml", text)).Faults);

        Assert.Equal(line, fault.Line);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.Contains("no such file", Assert.Throws<OfficeFileException>(() => YamlFile.Open("nowhere.yaml")).Message, StringComparison.Ordinal);

    private static void Ask(YamlEntry entry, string asked)
    {
        object _ = asked switch
        {
            "Duration" => entry.Duration(),
            "Day" => entry.Day(),
            "Time" => entry.Time(),
            "Number" => entry.Number(),
            "Flag" => entry.Flag(),
            "Map" => entry.Map(),
            "List" => entry.List(),
            "Choice" => entry.Choice<Sample>(),
            _ => entry.Text(),
        };
    }

    private enum Sample
    {
        None,
        DayOff,
    }
}
