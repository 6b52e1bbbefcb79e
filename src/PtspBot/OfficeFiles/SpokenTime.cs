using System.Globalization;
using PtspBot.Domain;

namespace PtspBot.OfficeFiles;

/// <summary>Puts moments, days and durations into words. Names and patterns come from the office's texts, so a new language needs no code.</summary>
internal static class SpokenTime
{
    /// <summary>What every language must have for this to work.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        .. Enum.GetValues<DayOfWeek>().Select(Weekday),
        .. Enumerable.Range(1, 12).Select(Month),
        "time.date", "time.clock", "time.moment", "time.span", "time.instant",
        .. new[] { "day", "hour", "minute" }.SelectMany(unit => new[] { $"time.{unit}.one", $"time.{unit}.many" }),
    ];

    /// <summary>The words for a value of time, or null when it is none.</summary>
    public static Words? Of(object? value, TimeZoneInfo zone) => value switch
    {
        DateTimeOffset moment => Moment(TimeZoneInfo.ConvertTime(moment, zone).DateTime),
        DateOnly day => Day(day),
        TimeOnly time => Clock(time),
        TimeSpan span => Span(span.Duration()),
        _ => null,
    };

    private static Words Moment(DateTime local) =>
        new("time.moment", ("date", Day(DateOnly.FromDateTime(local))), ("clock", Clock(TimeOnly.FromDateTime(local))));

    private static Words Day(DateOnly day) => new("time.date",
        ("weekday", new Words(Weekday(day.DayOfWeek))), ("day", day.Day), ("month", new Words(Month(day.Month))), ("year", day.Year));

    private static Words Clock(TimeOnly time) => new("time.clock", ("hour", TwoDigits(time.Hour)), ("minute", TwoDigits(time.Minute)));

    /// <summary>Minutes are enough for people, and from a day on hours are.</summary>
    private static Words Span(TimeSpan span)
    {
        Words[] parts = span.Days > 0
            ? [.. Units("day", span.Days), .. Units("hour", span.Hours)]
            : [.. Units("hour", span.Hours), .. Units("minute", span.Minutes)];

        return parts switch
        {
            [] => new Words("time.instant"),
            [var only] => only,
            _ => new Words("time.span", ("large", parts[0]), ("small", parts[1])),
        };
    }

    private static IEnumerable<Words> Units(string unit, int count) =>
        count == 0 ? [] : [new Words($"time.{unit}.{(count == 1 ? "one" : "many")}", ("n", count))];

    private static string Weekday(DayOfWeek day) => $"time.weekday.{((int)day + 6) % 7 + 1}";

    private static string Month(int month) => $"time.month.{month}";

    private static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
