using PtspBot.Domain.Clock;

namespace PtspBot.Domain.Figures;

/// <summary>The office's days and weeks as stretches of time: they begin at its own midnight, a week on Monday.</summary>
public static class OfficeDays
{
    /// <summary>What the office's clocks say.</summary>
    public static TimeOnly TimeOf(this OfficeCalendar calendar, DateTimeOffset at) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, calendar.Zone).DateTime);

    /// <summary>From the first opening of a day to its last closing; null when the counter stays closed.</summary>
    public static Period? HoursOf(this OfficeCalendar calendar, DateOnly day) =>
        calendar.WindowsOn(day) is { Count: > 0 } windows ? new Period(calendar.Moment(day, windows[0].Opens), calendar.Moment(day, windows[^1].Closes)) : null;

    public static Period Day(this OfficeCalendar calendar, DateOnly day) => calendar.Days(day, 1);

    /// <param name="monday">The day it begins with.</param>
    public static Period Week(this OfficeCalendar calendar, DateOnly monday) => calendar.Days(monday, 7);

    public static DateOnly MondayOf(this DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static Period Days(this OfficeCalendar calendar, DateOnly first, int count) => new(calendar.Moment(first, TimeSpan.Zero), calendar.Moment(first.AddDays(count), TimeSpan.Zero));
}
