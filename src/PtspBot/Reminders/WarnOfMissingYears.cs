using PtspBot.Mailroom;
using Quartz;

namespace PtspBot.Reminders;

/// <summary>Tells the admins in good time that a year's holidays are not entered; once for each year, since the letters are keyed.</summary>
[DisallowConcurrentExecution]
public sealed class WarnOfMissingYears(CalendarBook calendar, Idle idle) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var busy = idle.Busy();
        await calendar.WarnOfMissingYearsAsync(cancellationToken);
    }
}
