using PtspBot.Mailroom;
using Quartz;

namespace PtspBot.Reminders;

/// <summary>Puts on hold what a declared outage stops, and lets it go on when the outage is over. Costs one small query while there is none.</summary>
[DisallowConcurrentExecution]
public sealed class FollowOutages(OutageSweep sweep, Idle idle, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var busy = idle.Busy();
        await sweep.FollowAsync(clock.GetUtcNow(), cancellationToken);
    }
}
