using PtspBot.Mailroom;
using Quartz;

namespace PtspBot.Reminders;

/// <summary>Deletes contents that no row knows any more; running it twice or late changes nothing.</summary>
[DisallowConcurrentExecution]
public sealed class SweepContents(IContents contents, Idle idle) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var busy = idle.Busy();
        await contents.SweepAsync(cancellationToken);
    }
}
