using PtspBot.Mailroom;
using PtspBot.Notices;
using Quartz;

namespace PtspBot.Reminders;

/// <summary>Destroys what has been kept as long as the office promised, and proposes the archive whose time is over. Late or twice it finds what is still there.</summary>
[DisallowConcurrentExecution]
public sealed class DestroyWhatIsOver(KeepingNews keeping, Idle idle, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var busy = idle.Busy();
        await keeping.FollowAsync(clock.GetUtcNow(), cancellationToken);
    }
}
