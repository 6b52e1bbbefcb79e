using PtspBot.Mailroom;
using Quartz;

namespace PtspBot.Reminders;

/// <summary>Empties what passed through the mailroom two days after it was done: personal data is kept where it is needed and nowhere else.</summary>
[DisallowConcurrentExecution]
public sealed class BlankWhatIsDone(Payloads payloads, Idle idle, TimeProvider clock) : IJob
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(48);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var busy = idle.Busy();
        await payloads.BlankAsync(clock.GetUtcNow() - Kept, cancellationToken);
    }
}
