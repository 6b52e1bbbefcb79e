using Microsoft.EntityFrameworkCore;
using PtspBot.Persistence.Rows;

namespace PtspBot.Persistence;

/// <summary>Payloads hold what people wrote; they are kept until their work is done and a little longer.</summary>
public static class PayloadTable
{
    /// <summary>
    /// Empties them, as part of the commit. What waits, was set aside, or is parked for a person keeps its payload; what is
    /// parked for a group that has been away as long is given up: its cards are written anew when it is there again.
    /// </summary>
    public static void BlankPayloads(this Session session, DateTimeOffset doneBefore)
    {
        session.Also(cancellationToken => session.Db.Outbox
            .Where(row => row.Status == OutboxStatus.Parked && row.ChatId < 0 && row.SentAt < doneBefore)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, OutboxStatus.Refused).SetProperty(row => row.DoneAt, row => row.SentAt), cancellationToken));
        session.Also(cancellationToken => session.Db.Inbox
            .Where(row => row.Payload != null && row.Status != InboxStatus.SetAside && row.DoneAt < doneBefore)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Payload, (byte[]?)null), cancellationToken));
        session.Also(cancellationToken => session.Db.Outbox
            .Where(row => row.Payload != null && row.DoneAt < doneBefore)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Payload, (byte[]?)null), cancellationToken));
    }

    /// <summary>Empties one letter at once, as part of the commit.</summary>
    public static void BlankLetter(this Session session, long sequence) => session.Also(cancellationToken => session.Db.Outbox
        .Where(row => row.Sequence == sequence)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Payload, (byte[]?)null), cancellationToken));
}
