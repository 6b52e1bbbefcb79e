using PtspBot.Domain.Clock;

namespace PtspBot.Domain.Figures;

/// <summary>
/// When digests are due, by the calendar in force. Each has a moment and a while in which it is still of use: that of the
/// opening until the office closes, the others some hours after closing. So one that was missed is sent late or not at all,
/// and nothing leaves on a day on which the office is closed.
/// </summary>
public sealed class DigestTimes(OfficeCalendar calendar, DigestRules rules)
{
    /// <summary>The longest an office was ever closed; a year's holiday list ends somewhere.</summary>
    private const int LongestClosure = 60;

    public IEnumerable<DueDigest> Due(DateTimeOffset now)
    {
        var today = calendar.DayOf(now);
        var isOpen = calendar.HoursOf(today)?.Holds(now) == true;
        if (rules.Opening && isOpen)
            yield return new DueDigest(DigestKind.Opening, today);

        var closed = JustClosed(today, now);
        if (rules.Closing && closed is { } done)
            yield return new DueDigest(DigestKind.Closing, done);

        if (Week(isOpen ? today : null, closed) is { } monday)
            yield return new DueDigest(DigestKind.Weekly, monday);
    }

    /// <summary>The next moment at which one may become due; null when the office wants none.</summary>
    public DateTimeOffset? NextAfter(DateTimeOffset now)
    {
        if (rules is { Opening: false, Closing: false, Weekly: WeeklyDigest.Never })
            return null;

        var moments =
            from day in Enumerable.Range(0, LongestClosure).Select(calendar.DayOf(now).AddDays)
            let hours = calendar.HoursOf(day)
            where hours is not null
            from moment in new[] { hours.Value.From, hours.Value.To }
            where moment > now
            select (DateTimeOffset?)moment;
        return moments.FirstOrDefault();
    }

    private DateOnly? JustClosed(DateOnly today, DateTimeOffset now) => new[] { today, today.AddDays(-1) }
        .Where(day => calendar.HoursOf(day) is { To: var closes } && closes <= now && now < closes + rules.Late)
        .Select(day => (DateOnly?)day).FirstOrDefault();

    private DateOnly? Week(DateOnly? open, DateOnly? closed) => rules.Weekly switch
    {
        WeeklyDigest.Never => null,
        WeeklyDigest.LastClosing when closed is { } last && OpenDays(last.MondayOf()).Last() == last => last.MondayOf(),
        _ when open is { } first && OpenDays(first.MondayOf()).First() == first => LastWeekBefore(first.MondayOf()),
        _ => null,
    };

    /// <summary>A week in which the office never opened has nothing to tell.</summary>
    private DateOnly? LastWeekBefore(DateOnly monday) => Enumerable.Range(1, LongestClosure / 7)
        .Select(weeks => monday.AddDays(-7 * weeks))
        .Where(week => OpenDays(week).Any())
        .Select(week => (DateOnly?)week).FirstOrDefault();

    private IEnumerable<DateOnly> OpenDays(DateOnly monday) => Enumerable.Range(0, 7).Select(monday.AddDays).Where(day => calendar.IsWorkday(day));
}
