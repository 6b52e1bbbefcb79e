namespace PtspBot.Domain.Clock;

/// <summary>How much reminding the office allows itself, whatever the procedure: when it is quiet, how often, how far apart.</summary>
/// <param name="MostADay">Reminders to one person on one day, all cases together.</param>
/// <param name="Apart">At least so long between two reminders about the same step; after each further one twice as long.</param>
/// <param name="SnoozeUntil">The hour of the next day at which a snoozed reminder comes again.</param>
public sealed record ReminderRules(QuietHours Quiet, int MostADay, TimeSpan Apart, TimeOnly SnoozeUntil, TimeZoneInfo Zone)
{
    /// <summary>When the quiet that holds at this moment is over; null while one may speak.</summary>
    public DateTimeOffset? QuietUntil(DateTimeOffset at) => Quiet.EndsAfter(at, Zone);

    public DateTimeOffset Tomorrow(DateTimeOffset at) => QuietHours.Moment(Today(at).AddDays(1) + SnoozeUntil.ToTimeSpan(), Zone);

    /// <summary>The first moment of the next day at which one may speak.</summary>
    public DateTimeOffset NextDay(DateTimeOffset at)
    {
        var midnight = QuietHours.Moment(Today(at).AddDays(1), Zone);
        return QuietUntil(midnight) ?? midnight;
    }

    /// <summary>When the day of this moment began.</summary>
    public DateTimeOffset DayOf(DateTimeOffset at) => QuietHours.Moment(Today(at), Zone);

    /// <param name="told">When this step was spoken of in this wait, oldest first.</param>
    /// <returns>Before when the next word about it would be too soon; null when none was said.</returns>
    public DateTimeOffset? NotBefore(IReadOnlyList<DateTimeOffset> told) =>
        told.Count == 0 ? null : told[^1] + (Apart * Math.Pow(2, Math.Min(told.Count, 10) - 1));

    private DateTime Today(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).Date;
}
