using PtspBot.Domain.Figures;
using PtspBot.Mailroom;
using PtspBot.Notices.Digests;
using Quartz;

namespace PtspBot.Reminders;

/// <summary>Looks whether a digest is due. Safe to run twice: its key is its day.</summary>
public abstract class SendDigest(DigestKind kind, DigestSending digests, Idle idle, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var busy = idle.Busy();
        await digests.SendAsync(kind, clock.GetUtcNow(), cancellationToken);
    }
}

[DisallowConcurrentExecution]
public sealed class TellTheDayAhead(DigestSending digests, Idle idle, TimeProvider clock) : SendDigest(DigestKind.Opening, digests, idle, clock);

[DisallowConcurrentExecution]
public sealed class TellTheDayDone(DigestSending digests, Idle idle, TimeProvider clock) : SendDigest(DigestKind.Closing, digests, idle, clock);

[DisallowConcurrentExecution]
public sealed class TellTheWeek(DigestSending digests, Idle idle, TimeProvider clock) : SendDigest(DigestKind.Weekly, digests, idle, clock);
