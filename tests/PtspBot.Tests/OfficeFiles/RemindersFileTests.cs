using PtspBot.Domain.Clock;
using PtspBot.OfficeFiles;

namespace PtspBot.Tests.OfficeFiles;

public sealed class RemindersFileTests
{
    private const string Sound = """
        quiet-hours: 20:00-07:00
        most-a-day: 3
        apart: 1h30m
        snooze-until: 09:00
        """;

    [Fact]
    public void A_sound_file_is_read_whole() => Assert.Equal(
        new ReminderRules(new QuietHours(new(20, 0), new(7, 0)), 3, TimeSpan.FromMinutes(90), new(9, 0), TimeZoneInfo.Utc),
        RemindersFile.Read(YamlFile.Parse("reminders.yaml", Sound), TimeZoneInfo.Utc));

    [Fact]
    public void An_office_may_have_no_quiet_hours() => Assert.Equal(
        QuietHours.None, RemindersFile.Read(YamlFile.Parse("reminders.yaml", Sound.Replace("20:00-07:00", "none", StringComparison.Ordinal)), TimeZoneInfo.Utc).Quiet);

    [Theory]
    [InlineData("20:00-07:00", "20:00", 1, "must be hours like 20:00-07:00")]
    [InlineData("20:00-07:00", "20:00-20:00", 1, "must be hours like 20:00-07:00")]
    [InlineData("most-a-day: 3", "most-a-day: 0", 2, "must be 1 or more")]
    [InlineData("apart: 1h30m", "apart: 0m", 3, "longer than nothing and at most a day")]
    [InlineData("apart: 1h30m", "apart: 2d", 3, "longer than nothing and at most a day")]
    [InlineData("09:00", "06:00", 4, "lies in the quiet hours")]
    [InlineData("snooze-until", "snoze-until", 4, "is not known")]
    public void A_broken_file_is_refused_with_its_line_and_a_sentence(string written, string mistaken, int line, string sentence)
    {
        var text = Sound.Replace(written, mistaken, StringComparison.Ordinal);

        var faults = Assert.Throws<OfficeFileException>(() => RemindersFile.Read(YamlFile.Parse("reminders.yaml", text), TimeZoneInfo.Utc)).Faults;

        Assert.Contains(faults, fault => fault.Line == line && fault.Sentence.Contains(sentence, StringComparison.Ordinal));
    }
}
