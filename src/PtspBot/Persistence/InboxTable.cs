using Microsoft.EntityFrameworkCore;
using PtspBot.Persistence.Rows;

namespace PtspBot.Persistence;

/// <summary>The inbox as its two users see it: those who put in, and the pump that plays in order.</summary>
public static class InboxTable
{
    private const string Name = "Inbox";

    /// <summary>Adds what is not known yet.</summary>
    /// <returns>The keys of what was added.</returns>
    public static async Task<IReadOnlySet<string>> StoreAsync(this Session session, IReadOnlyList<NewInboxRow> arrivals, CancellationToken cancellationToken)
    {
        var keys = arrivals.Select(arrival => arrival.Key).ToList();
        var known = await session.Db.Inbox.Where(row => keys.Contains(row.Key)).Select(row => row.Key).ToHashSetAsync(cancellationToken);
        var fresh = arrivals.Where(arrival => known.Add(arrival.Key)).ToList();

        session.Mail.Add(fresh.Select(arrival => new InboxRow
        {
            Key = arrival.Key,
            ChatId = arrival.ChatId,
            FromHouse = arrival.FromHouse,
            Payload = arrival.Payload is { } payload ? session.Vault.Seal(Name, arrival.Key, nameof(InboxRow.Payload), payload.Span) : null,
            Status = arrival.Payload is null ? InboxStatus.Done : InboxStatus.Waiting,
            At = arrival.At,
            DoneAt = arrival.Payload is null ? arrival.At : null,
            Trouble = arrival.Trouble,
        }));
        return fresh.Select(arrival => arrival.Key).ToHashSet();
    }

    /// <summary>The oldest waiting row of each chat, oldest first. Where few chats fill the whole of what is looked at, the others are looked for behind them.</summary>
    /// <param name="look">How far into the queue to look for other chats, each time.</param>
    public static async Task<IReadOnlyList<long>> HeadsAsync(this Session session, int look, int atMost, CancellationToken cancellationToken)
    {
        var waiting = session.Db.Inbox.Where(row => row.Status == InboxStatus.Waiting);
        var first = await LookAsync(waiting, look, cancellationToken);
        var heads = first.DistinctBy(row => row.ChatId).ToList();
        if (first.Count == look && heads.Count < atMost)
        {
            var busy = heads.Select(head => head.ChatId).ToList();
            heads.AddRange((await LookAsync(waiting.Where(row => !busy.Contains(row.ChatId)), look, cancellationToken)).DistinctBy(row => row.ChatId));
        }

        return [.. heads.Take(atMost).Select(row => row.Sequence)];
    }

    /// <summary>As they are; who changes one says so by <see cref="Update"/>.</summary>
    public static async Task<IReadOnlyList<InboxRow>> InboxAsync(this Session session, IReadOnlyList<long> sequences, CancellationToken cancellationToken) =>
        await session.Db.Inbox.AsNoTracking().Where(row => sequences.Contains(row.Sequence)).OrderBy(row => row.Sequence).ToListAsync(cancellationToken);

    public static void Update(this Session session, InboxRow row) => session.Mail.Update(row);

    public static byte[] Open(this Session session, InboxRow row) =>
        session.Vault.Open(Name, row.Key, nameof(InboxRow.Payload), row.Payload ?? throw new InvalidOperationException("The payload was blanked."));

    private static async Task<List<(long Sequence, long ChatId)>> LookAsync(IQueryable<InboxRow> rows, int atMost, CancellationToken cancellationToken) =>
        [.. (await rows.OrderBy(row => row.Sequence).Take(atMost).Select(row => new { row.Sequence, row.ChatId }).ToListAsync(cancellationToken)).Select(row => (row.Sequence, row.ChatId))];

    /// <summary>Ticks them off, as part of the commit.</summary>
    public static void Tick(this Session session, IReadOnlyList<InboxRow> rows, DateTimeOffset at)
    {
        var sequences = rows.Select(row => row.Sequence).ToList();
        session.Also(cancellationToken => session.Db.Inbox
            .Where(row => sequences.Contains(row.Sequence))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, InboxStatus.Done).SetProperty(row => row.DoneAt, at), cancellationToken));
    }
}

/// <param name="Payload">Null where there is nothing to play: it is only remembered.</param>
public sealed record NewInboxRow(string Key, long ChatId, bool FromHouse, ReadOnlyMemory<byte>? Payload, DateTimeOffset At, string? Trouble = null);
