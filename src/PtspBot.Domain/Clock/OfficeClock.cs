namespace PtspBot.Domain.Clock;

/// <summary>
/// Counts the office's open time, exactly. One convention everywhere: windows are half-open, and adding gives the
/// earliest moment at which the time is used up. So an hour from Monday 11:40 with a lunch break from 12:00 to 13:00 is
/// 13:40; time used up at closing is due at closing, not at the next opening; time begun at or after closing runs from
/// the next opening; and adding nothing changes nothing. Results are in UTC.
/// It holds the calendar in force, which may change while it is used: each computation is made with one of them from
/// beginning to end.
/// </summary>
public sealed class OfficeClock(OfficeCalendar calendar, OfficeHours hours = OfficeHours.Counter)
{
    private volatile OfficeCalendar _calendar = calendar;

    public OfficeCalendar Calendar => _calendar;

    /// <summary>From now on this calendar is in force. Whoever says so also derives anew what was derived with the one before.</summary>
    public void KeepTo(OfficeCalendar calendar) => _calendar = calendar;

    /// <summary>The office's date at a moment.</summary>
    public DateOnly Today(DateTimeOffset at) => _calendar.DayOf(at);

    public bool IsOpen(DateTimeOffset at) => NextOpening(at) == at;

    /// <summary>The moment itself while the office is open.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset at) => OpenFrom(at).First().From;

    public DateTimeOffset Add(DateTimeOffset from, TimeSpan service)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(service, TimeSpan.Zero);
        if (service == TimeSpan.Zero)
            return from.ToUniversalTime();

        foreach (var (opens, closes) in OpenFrom(from))
        {
            if (closes - opens >= service)
                return opens + service;

            service -= closes - opens;
        }

        throw new ArgumentOutOfRangeException(nameof(service));
    }

    /// <summary>The open time between two moments; none when the second is not later.</summary>
    public TimeSpan Measure(DateTimeOffset from, DateTimeOffset to)
    {
        var service = TimeSpan.Zero;
        if (to <= from)
            return service;

        foreach (var (opens, closes) in OpenFrom(from).TakeWhile(open => open.From < to))
            service += (closes < to ? closes : to) - opens;

        return service;
    }

    /// <summary>Closing time of the n-th working day. The day of notice does not count, whatever the hour.</summary>
    public DateTimeOffset AddWorkdays(DateTimeOffset from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return ClosingTimesAfter(Today(from)).ElementAt(days - 1);
    }

    /// <summary>Opening time of the n-th working day; the day of notice does not count, whatever the hour.</summary>
    public DateTimeOffset OpeningAfter(DateTimeOffset from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return OpeningTimes(DaysFrom(Today(from).AddDays(1))).ElementAt(days - 1);
    }

    /// <summary>Opening time of the n-th working day before a moment's day; of the last working day up to it where n is none.</summary>
    public DateTimeOffset OpeningBefore(DateTimeOffset due, int days) => OpeningTimes(DaysBackFrom(Today(due).AddDays(days > 0 ? -1 : 0))).ElementAt(Math.Max(0, days - 1));

    /// <summary>The working days that have ended between two moments, not counting the day of the first.</summary>
    public int MeasureWorkdays(DateTimeOffset from, DateTimeOffset to) => ClosingTimesAfter(Today(from)).TakeWhile(closes => closes <= to).Count();

    /// <summary>When a standard is used up. In working days a begun day is a whole one.</summary>
    public DateTimeOffset Add(ClockCount count, DateTimeOffset from, TimeSpan standard) => count switch
    {
        ClockCount.Service => Add(from, standard),
        ClockCount.Elapsed => from.ToUniversalTime() + standard,
        _ => AddWorkdays(from, Math.Max(1, (int)Math.Ceiling(standard.TotalDays))),
    };

    /// <summary>How much of a standard is used up; working days are given as so many days.</summary>
    public TimeSpan Measure(ClockCount count, DateTimeOffset from, DateTimeOffset to) => count switch
    {
        ClockCount.Service => Measure(from, to),
        ClockCount.Elapsed => to > from ? to - from : TimeSpan.Zero,
        _ => TimeSpan.FromDays(MeasureWorkdays(from, to)),
    };

    private IEnumerable<DateTimeOffset> OpeningTimes(IEnumerable<DateOnly> days)
    {
        var calendar = _calendar;
        return from day in days
               let windows = calendar.WindowsOn(day, hours)
               where windows.Count > 0
               select calendar.Moment(day, windows[0].Opens);
    }

    private IEnumerable<DateTimeOffset> ClosingTimesAfter(DateOnly day)
    {
        var calendar = _calendar;
        return from later in DaysFrom(day.AddDays(1))
               let windows = calendar.WindowsOn(later, hours)
               where windows.Count > 0
               select calendar.Moment(later, windows[^1].Closes);
    }

    /// <summary>Every stretch of open time from a moment on, the first one cut at that moment.</summary>
    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> OpenFrom(DateTimeOffset at)
    {
        var calendar = _calendar;
        foreach (var day in DaysFrom(Today(at)))
        {
            foreach (var window in calendar.WindowsOn(day, hours))
            {
                var (opens, closes) = (calendar.Moment(day, window.Opens), calendar.Moment(day, window.Closes));
                if (closes > at)
                    yield return (opens > at ? opens : at.ToUniversalTime(), closes);
            }
        }
    }

    private static IEnumerable<DateOnly> DaysFrom(DateOnly day)
    {
        for (; ; day = day.AddDays(1))
            yield return day;
    }

    private static IEnumerable<DateOnly> DaysBackFrom(DateOnly day)
    {
        for (; ; day = day.AddDays(-1))
            yield return day;
    }
}
