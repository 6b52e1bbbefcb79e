using PtspBot.Domain.Clock;
using PtspBot.OfficeFiles;

namespace PtspBot.Tests.OfficeFiles;

public class CalendarFileTests
{
    private const string Sound = """
        zone: Asia/Jakarta
        hours:
          counter: {monday: [07:30-12:00, 13:00-15:30]}
          staff: {monday: [07:30-16:00]}
        seasons:
          - {name: Ramadan, from: 2027-02-08, to: 2027-03-09, counter: {monday: [08:00-14:00]}, staff: {monday: [08:00-15:00]}}
        changes:
          - {kind: open, from: 2026-11-28, window: 18:00-24:00, name: Layanan malam}
        every-year:
          - {day: 08-17, name: Kemerdekaan}
        holidays:
          2026:
            source: SKB
            verified: false
            national: {2026-12-25: Natal}
            joint-leave: {2026-12-24: Cuti bersama, 2026-12-21: Cuti bersama}
            open: [2026-12-21]
        """;

    [Fact]
    public void A_sound_file_is_read_whole()
    {
        var calendar = CalendarFile.Read(YamlFile.Parse("calendar.yaml", Sound));

        Assert.Equal("Asia/Jakarta", calendar.Zone.Id);
        Assert.Equal(2, calendar.WindowsOn(new(2026, 11, 23)).Count);
        Assert.Single(calendar.WindowsOn(new(2026, 11, 23), OfficeHours.Staff));
        Assert.Equal(TimeSpan.FromHours(14), calendar.WindowsOn(new(2027, 2, 8))[0].Closes);
        Assert.Equal(TimeSpan.FromHours(24), calendar.WindowsOn(new(2026, 11, 28))[0].Closes);
        Assert.Equal(new Holiday(new(2026, 12, 24), "Cuti bersama", HolidayKind.JointLeave, true, "SKB", false), Assert.Single(calendar.HolidaysOn(new(2026, 12, 24))));
        Assert.True(calendar.IsWorkday(new(2026, 12, 21)));
        Assert.Equal([2027], calendar.MissingYears(new(2026, 1, 1), new(2027, 1, 1)));
    }

    [Theory]
    [InlineData("[07:30-12:00, 13:00-15:30]", "[07:30-13:30, 13:00-15:30]", 3, "Windows of 'monday' overlap")]
    [InlineData("[07:30-12:00, 13:00-15:30]", "[12:00-07:30]", 3, "closes after it opens")]
    [InlineData("[07:30-12:00, 13:00-15:30]", "[07:30-25:00]", 3, "must be a window")]
    [InlineData("[07:30-12:00, 13:00-15:30]", "[]", 3, "'counter' has no open time")]
    [InlineData("staff: {monday", "staff: {mondai", 4, "'mondai' is not known")]
    [InlineData("Asia/Jakarta", "Asia/Blitar", 1, "must be a time zone")]
    [InlineData("2027-02-08", "2027-03-10", 6, "ends before it begins")]
    [InlineData("2027-02-08", "2027-02-29", 6, "must be a date")]
    [InlineData("{monday: [08:00-14:00]}", "{}", 6, "'Ramadan' has no open time")]
    [InlineData("kind: open", "kind: opened", 8, "one of closed, open")]
    [InlineData("2026-11-28,", "2026-11-28, to: 2029-01-01,", 8, "at most a year")]
    [InlineData("08-17", "02-29", 10, "month and day")]
    [InlineData("2026-12-25", "2027-12-25", 15, "2027-12-25 is not in 2026")]
    [InlineData("2026-12-25", "2026-12-24", 16, "2026-12-24 is listed twice")]
    [InlineData("[2026-12-21]", "[2026-12-22]", 17, "2026-12-22 is no holiday of 2026")]
    [InlineData("open: [", "opened: [", 17, "'opened' is not known")]
    [InlineData("verified: false", "verified: belum", 14, "must be true or false")]
    [InlineData("source: SKB", "source:", 13, "must be a text")]
    public void A_mistake_is_refused_with_its_line(string written, string mistaken, int line, string sentence)
    {
        var file = YamlFile.Parse("calendar.yaml", Sound.Replace(written, mistaken, StringComparison.Ordinal));

        var faults = Assert.Throws<OfficeFileException>(() => CalendarFile.Read(file)).Faults;

        Assert.Contains(faults, fault => fault.Line == line && fault.Sentence.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Overlapping_seasons_are_refused()
    {
        var season = Sound.Split('\n').Single(line => line.Contains("Ramadan", StringComparison.Ordinal));
        var file = YamlFile.Parse("calendar.yaml", Sound.Replace(season, season + "\n" + season.Replace("Ramadan", "Lain", StringComparison.Ordinal), StringComparison.Ordinal));

        Assert.Equal("calendar.yaml:7: 'Lain' overlaps 'Ramadan'.", Assert.Single(Assert.Throws<OfficeFileException>(() => CalendarFile.Read(file)).Faults).ToString());
    }

    [Theory]
    [InlineData(2025, 237, 17, 11)]
    [InlineData(2026, 240, 17, 8)]
    [InlineData(2027, 242, 18, 8)]
    public void The_offices_own_file_has_every_holiday_of_the_decrees(int year, int workdays, int national, int jointLeave)
    {
        var calendar = CalendarFile.Load(Path.Combine(AppContext.BaseDirectory, "office", "calendar.yaml"));
        var days = Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays).Where(day => day.Year == year).ToList();

        Assert.Equal(workdays, days.Count(day => calendar.IsWorkday(day)));
        Assert.Equal(national, calendar.Holidays.Count(holiday => holiday.Day.Year == year && holiday.Kind == HolidayKind.National));
        Assert.Equal(jointLeave, calendar.Holidays.Count(holiday => holiday.Day.Year == year && holiday.Kind == HolidayKind.JointLeave));
    }
}
