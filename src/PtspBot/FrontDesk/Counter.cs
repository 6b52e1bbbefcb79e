using PtspBot.Domain;
using PtspBot.Domain.Clock;

namespace PtspBot.FrontDesk;

/// <summary>Where and when one is served in person, said from the calendar so that the two never differ.</summary>
internal static class Counter
{
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public static (string, object?)[] Gaps(OfficeCalendar calendar) =>
    [
        ("office", new Words("office.name")), ("address", new Words("office.address")), ("hours", Hours(calendar)),
    ];

    /// <summary>Days that follow each other with the same hours are one line.</summary>
    public static IReadOnlyList<Words> Hours(OfficeCalendar calendar)
    {
        List<(int From, int To, IReadOnlyList<Window> Windows)> lines = [];
        for (var day = 0; day < Week.Length; day++)
        {
            var windows = calendar.Counter.On(Week[day]);
            if (lines.Count > 0 && lines[^1].To == day - 1 && lines[^1].Windows.SequenceEqual(windows))
                lines[^1] = lines[^1] with { To = day };
            else if (windows.Count > 0)
                lines.Add((day, day, windows));
        }

        return [.. lines.Select(line => new Words("hours.line", ("days", Days(line.From, line.To)), ("times", Times(line.Windows))))];
    }

    private static Words Days(int from, int to) => from == to ? Day(from) : new Words("hours.span", ("from", Day(from)), ("to", Day(to)));

    private static Words Day(int day) => new($"time.weekday.{day + 1}");

    private static Words Times(IReadOnlyList<Window> windows) => windows
        .Select(window => new Words("hours.span", ("from", Clock(window.Opens)), ("to", Clock(window.Closes))))
        .Aggregate((first, next) => new Words("hours.and", ("first", first), ("next", next)));

    private static TimeOnly Clock(TimeSpan sinceMidnight) => TimeOnly.MinValue.Add(sinceMidnight);
}
