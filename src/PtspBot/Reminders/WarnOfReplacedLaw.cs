using PtspBot.Mailroom;
using PtspBot.Notices;
using Quartz;

namespace PtspBot.Reminders;

/// <summary>Tells each admin once of a replaced law that nobody has answered for; also whoever became one since.</summary>
[DisallowConcurrentExecution]
public sealed class WarnOfReplacedLaw(LegalWarning warning, Idle idle, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        using var busy = idle.Busy();
        await warning.TellAdminsAsync(clock.GetUtcNow(), cancellationToken);
    }
}
