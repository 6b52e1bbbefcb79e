using PtspBot.Mailroom;
using Quartz;

namespace PtspBot.Reminders;

/// <summary>Nothing stays with somebody who is not there for longer than a minute of the counter's hours. Costs a look at the roster while everybody is.</summary>
[DisallowConcurrentExecution]
public sealed class FollowDuty(DutySweep sweep, Idle idle, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var busy = idle.Busy();
        await sweep.FollowAsync(clock.GetUtcNow(), cancellationToken);
    }
}
