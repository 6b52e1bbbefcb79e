using System.Globalization;
using PtspBot.Domain.Clock;

namespace PtspBot.Tests.Clock;

/// <summary>The default counter hours with the holidays around the turn of 2026, written out so that no change of the office's file moves a test.</summary>
internal static class SampleCalendar
{
    public static readonly TimeZoneInfo Wib = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");

    public static readonly WeekHours Counter = Week("07:30-12:00 13:00-15:30", "07:30-11:30 13:00-14:30");

    public static readonly OfficeCalendar Default = new(Wib, Counter, Week("07:30-12:00 13:00-16:00", "07:30-11:30 13:00-16:30"), holidays:
    [
        new(new(2026, 12, 24), "Cuti bersama", HolidayKind.JointLeave, true, "SKB", false),
        new(new(2026, 12, 25), "Natal", HolidayKind.National, true, "SKB", false),
        new(new(2027, 1, 1), "Tahun Baru", HolidayKind.National, true, "SKB", false),
    ]);

    public static WeekHours Week(string mondayToThursday, string friday) => new(new Dictionary<DayOfWeek, IReadOnlyList<Window>>
    {
        [DayOfWeek.Monday] = Openings(mondayToThursday),
        [DayOfWeek.Tuesday] = Openings(mondayToThursday),
        [DayOfWeek.Wednesday] = Openings(mondayToThursday),
        [DayOfWeek.Thursday] = Openings(mondayToThursday),
        [DayOfWeek.Friday] = Openings(friday),
    });

    public static IReadOnlyList<Window> Openings(string written) => [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Window)];

    public static Window Window(string written) => written.Split('-') switch
    {
        [var opens, "24:00"] => new(TimeOnly.Parse(opens, CultureInfo.InvariantCulture).ToTimeSpan(), TimeSpan.FromDays(1)),
        var times => new(TimeOnly.Parse(times[0], CultureInfo.InvariantCulture).ToTimeSpan(), TimeOnly.Parse(times[1], CultureInfo.InvariantCulture).ToTimeSpan()),
    };

    /// <summary>A moment as the office's wall clock shows it.</summary>
    public static DateTimeOffset At(string local) => new DateTimeOffset(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(7)).ToUniversalTime();
}
