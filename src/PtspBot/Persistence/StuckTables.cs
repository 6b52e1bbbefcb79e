using Microsoft.EntityFrameworkCore;
using PtspBot.Persistence.Rows;

namespace PtspBot.Persistence;

/// <summary>What was set aside or refused and can still be done: its payload is there.</summary>
public static class StuckTables
{
    public static async Task<IReadOnlyList<InboxRow>> SetAsideAsync(this Session session, int atMost, CancellationToken cancellationToken) =>
        await session.Db.Inbox.AsNoTracking().Where(row => row.Status == InboxStatus.SetAside && row.Payload != null)
            .OrderBy(row => row.Sequence).Take(atMost).ToListAsync(cancellationToken);

    public static async Task<IReadOnlyList<OutboxRow>> RefusedAsync(this Session session, int atMost, CancellationToken cancellationToken) =>
        await session.Db.Outbox.AsNoTracking().Where(row => row.Status == OutboxStatus.Refused && row.Payload != null)
            .OrderBy(row => row.Sequence).Take(atMost).ToListAsync(cancellationToken);

    /// <summary>To be played as if it had never been tried, the oldest of its chat first.</summary>
    public static void PlayAgain(this Session session, InboxRow row)
    {
        (row.Status, row.Attempts, row.Trouble, row.DoneAt) = (InboxStatus.Waiting, 0, null, null);
        session.Update(row);
    }

    /// <summary>To be sent as if it had never been tried; the carrier looks at all that waits anew.</summary>
    public static void SendAgain(this Session session, OutboxRow row)
    {
        (row.Status, row.Attempts, row.Plain, row.NotBefore, row.Trouble, row.DoneAt) = (OutboxStatus.Waiting, 0, false, null, null, null);
        session.Update(row);
        session.Rearrange(_ => Task.CompletedTask);
    }
}
