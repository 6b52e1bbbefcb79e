using Microsoft.EntityFrameworkCore;
using PtspBot.Persistence.Rows;

namespace PtspBot.Persistence;

/// <summary>What waits longer than it should: the rows themselves show that somebody does not do their work.</summary>
public static class VitalsTables
{
    /// <summary>Letters that were tried in vain, and have waited since before that moment.</summary>
    public static async Task<(int Count, DateTimeOffset Since, string Why)?> LettersHeldUpAsync(this Session session, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var held = session.Db.Outbox.AsNoTracking().Where(row => row.Status == OutboxStatus.Waiting && row.Attempts > 0 && row.At < before);
        return await held.OrderBy(row => row.Sequence).FirstOrDefaultAsync(cancellationToken) is { } oldest
            ? (await held.CountAsync(cancellationToken), oldest.At, oldest.Trouble ?? "")
            : null;
    }

    /// <summary>Updates that nobody has played, and that came before that moment.</summary>
    public static async Task<(int Count, DateTimeOffset Since)?> UpdatesHeldUpAsync(this Session session, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var held = session.Db.Inbox.AsNoTracking().Where(row => row.Status == InboxStatus.Waiting && row.At < before);
        return await held.OrderBy(row => row.Sequence).FirstOrDefaultAsync(cancellationToken) is { } oldest ? (await held.CountAsync(cancellationToken), oldest.At) : null;
    }
}
