namespace PtspBot.Domain.Clock;

/// <summary>The hours in which nobody is reminded, on the office's wall clock; they may run over midnight. The end is no longer quiet.</summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To)
{
    /// <summary>No hour is quiet.</summary>
    public static readonly QuietHours None = new(default, default);

    /// <summary>When the quiet that holds at this moment is over; null while there is none.</summary>
    public DateTimeOffset? EndsAfter(DateTimeOffset at, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone).DateTime;
        if (!TimeOnly.FromDateTime(local).IsBetween(From, To))
            return null;

        var end = local.Date + To.ToTimeSpan();
        return Moment(end > local ? end : end.AddDays(1), zone);
    }

    internal static DateTimeOffset Moment(DateTime local, TimeZoneInfo zone) => new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
}
