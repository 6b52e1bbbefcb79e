using PtspBot.Domain;
using PtspBot.Domain.Clock;

namespace PtspBot.Notices;

/// <summary>Opening hours as people say them.</summary>
public static class Hours
{
    private static readonly DayOfWeek[] Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    /// <summary>An ordinary week; days that follow each other with the same hours are one line.</summary>
    public static IReadOnlyList<Words> Of(WeekHours week)
    {
        List<(int From, int To, IReadOnlyList<Window> Windows)> lines = [];
        for (var day = 0; day < Week.Length; day++)
        {
            var windows = week.On(Week[day]);
            if (lines.Count > 0 && lines[^1].To == day - 1 && lines[^1].Windows.SequenceEqual(windows))
                lines[^1] = lines[^1] with { To = day };
            else if (windows.Count > 0)
                lines.Add((day, day, windows));
        }

        return [.. lines.Select(line => new Words("hours.line", ("days", Days(line.From, line.To)), ("times", Of(line.Windows))))];
    }

    /// <summary>The windows of one day.</summary>
    public static Words Of(IReadOnlyList<Window> windows) => windows.Count == 0 ? new Words("hours.closed") : windows
        .Select(Of)
        .Aggregate((first, next) => new Words("hours.and", ("first", first), ("next", next)));

    public static Words Of(Window window) => new("hours.span", ("from", Clock(window.Opens)), ("to", Clock(window.Closes)));

    private static Words Days(int from, int to) => from == to ? Day(from) : new Words("hours.span", ("from", Day(from)), ("to", Day(to)));

    private static Words Day(int day) => new($"time.weekday.{day + 1}");

    /// <summary>24:00 is a lawful closing time, which no time of day can say.</summary>
    private static object Clock(TimeSpan sinceMidnight) => sinceMidnight < TimeSpan.FromDays(1)
        ? TimeOnly.FromTimeSpan(sinceMidnight)
        : new Words("time.clock", ("hour", "24"), ("minute", "00"));
}
