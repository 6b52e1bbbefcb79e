using PtspBot.Mailroom;
using PtspBot.Notices.Digests;

namespace PtspBot.Reminders;

/// <summary>Names the moments of the digests, which follow from the calendar and stand in no table, so that whoever turns the clock stops there.</summary>
internal sealed class DigestRest(DigestSending digests) : IRest
{
    public Task<bool> IsRestingAsync(DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult(true);

    public DateTimeOffset? NextAfter(DateTimeOffset now) => digests.NextAfter(now);
}
