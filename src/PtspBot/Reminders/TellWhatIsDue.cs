using PtspBot.Mailroom;
using PtspBot.Notices;
using Quartz;

namespace PtspBot.Reminders;

/// <summary>Puts every reminder, escalation and lapse that is due into the outbox. Nothing is told before it follows the calendar in force. Safe to run twice: each letter's key is unique there.</summary>
[DisallowConcurrentExecution]
public sealed class TellWhatIsDue(CalendarBook calendar, DueDeadlines due, DueNotices notices, Idle idle, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var busy = idle.Busy();
        await calendar.FollowAsync(cancellationToken);
        await due.TellAsync(clock.GetUtcNow(), notices.For, cancellationToken);
    }
}
