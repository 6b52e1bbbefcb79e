namespace PtspBot.Domain.Clock;

/// <summary>How a deadline came about: so much time, counted so, from a moment on. Kept beside its instant, so that another calendar gives another instant.</summary>
public sealed record Term(DateTimeOffset From, ClockCount Count, TimeSpan Span)
{
    public static Term Workdays(DateTimeOffset from, int days) => new(from, ClockCount.Workdays, TimeSpan.FromDays(days));

    public DateTimeOffset EndsAt(OfficeClock clock) => clock.Add(Count, From, Span);
}
