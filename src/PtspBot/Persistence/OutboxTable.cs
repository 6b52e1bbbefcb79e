using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;
using PtspBot.Persistence.Rows;

namespace PtspBot.Persistence;

/// <summary>The outbox as its writers and its carrier see it.</summary>
public static class OutboxTable
{
    /// <summary>Some days of a busy group.</summary>
    private const int Answered = 2000;

    private const string Name = "Outbox";

    /// <summary>Which case a message of ours was about; people answer what stands on their screen, so only a chat's latest letters are looked at.</summary>
    public static async Task<Guid?> CaseOfMessageAsync(this Session session, long chat, int message, CancellationToken cancellationToken) => await session.Db.Outbox
        .Where(row => row.Status == OutboxStatus.Sent && row.ChatId == chat)
        .OrderByDescending(row => row.Sequence).Take(Answered)
        .Where(row => row.MessageId == message && row.CaseId != null)
        .Select(row => row.CaseId).FirstOrDefaultAsync(cancellationToken);

    public static async Task<HashSet<string>> KnownKeysAsync(this Session session, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        keys.Count == 0 ? [] : await session.Db.Outbox.Where(row => keys.Contains(row.Key!)).Select(row => row.Key!).ToHashSetAsync(cancellationToken);

    public static byte[] SealLetter(this Session session, Guid id, ReadOnlySpan<byte> letter) =>
        session.Vault.Seal(Name, $"{id}", nameof(OutboxRow.Payload), letter);

    public static byte[] Open(this Session session, OutboxRow row) =>
        session.Vault.Open(Name, $"{row.Id}", nameof(OutboxRow.Payload), row.Payload ?? throw new InvalidOperationException("The payload was blanked."));

    /// <summary>What a slot shows, as a keyed hash: the words themselves may be guessed from a plain one.</summary>
    public static byte[] HashOf(this Session session, string content) => session.Vault.Hash("slot", content);

    /// <summary>What waits, newer than the given sequence. Sequences become visible in order, because one gate gives them.</summary>
    public static async Task<IReadOnlyList<WaitingLetter>> WaitingAsync(this Session session, long after, CancellationToken cancellationToken) =>
        await session.Db.Outbox
            .Where(row => row.Sequence > after && row.Status == OutboxStatus.Waiting)
            .OrderBy(row => row.Sequence)
            .Select(row => new WaitingLetter(row.Sequence, row.ChatId, row.Lane, row.Slot, row.NotBefore, row.Trouble == OutboxRow.OverallWait))
            .ToListAsync(cancellationToken);

    /// <summary>What was on its way when the process ended.</summary>
    public static async Task<IReadOnlyList<OutboxRow>> SendingAsync(this Session session, CancellationToken cancellationToken) =>
        await session.Db.Outbox.AsNoTracking().Where(row => row.Status == OutboxStatus.Sending).OrderBy(row => row.Sequence).ToListAsync(cancellationToken);

    /// <summary>As they are; who changes some says so by <see cref="Update"/>.</summary>
    public static async Task<IReadOnlyDictionary<long, OutboxRow>> OutboxAsync(this Session session, IReadOnlyCollection<long> sequences, CancellationToken cancellationToken) =>
        await session.Db.Outbox.AsNoTracking().Where(row => sequences.Contains(row.Sequence)).ToDictionaryAsync(row => row.Sequence, cancellationToken);

    public static async Task<Dictionary<(long, string), SlotRow>> SlotsAsync(this Session session, IReadOnlyCollection<OutboxRow> rows, CancellationToken cancellationToken)
    {
        var slots = rows.SelectMany(row => (string?[])[row.Slot, row.Topic]).OfType<string>().Distinct().ToList();
        if (slots.Count == 0)
            return [];

        var chats = rows.Select(row => row.ChatId).Distinct().ToList();
        return await session.Db.Slots.AsNoTracking()
            .Where(slot => slots.Contains(slot.Slot) && chats.Contains(slot.ChatId))
            .ToDictionaryAsync(slot => (slot.ChatId, slot.Slot), cancellationToken);
    }

    public static void Post(this Session session, IEnumerable<OutboxRow> letters) => session.Mail.Add(letters);

    public static void Update(this Session session, params IEnumerable<OutboxRow> letters) => session.Mail.Update(letters);

    /// <summary>The slot shows this from now on.</summary>
    public static void Put(this Session session, SlotRow slot) => session.Mail.Put(slot);

    /// <summary>The slot's message is gone; the next letter of it begins a new one.</summary>
    public static void Forget(this Session session, SlotRow slot)
    {
        session.Mail.Forget(slot);
        session.Also(cancellationToken => session.Db.Slots.Where(one => one.ChatId == slot.ChatId && one.Slot == slot.Slot).ExecuteDeleteAsync(cancellationToken));
    }

    /// <summary>What a letter that came due has as the beginning of its cause.</summary>
    public const string OfDeadline = "deadline/";

    /// <summary>Letters of a lane that came due before a moment, about cases that have moved since, do not leave any more. One whose call is being made may still arrive.</summary>
    public static void Withdraw(this Session session, IReadOnlyCollection<CaseFile> moved, int lane, DateTimeOffset before, DateTimeOffset now)
    {
        List<Guid> cases = [.. moved.Select(file => file.Id)];
        List<long> chats = [.. moved.Select(file => file.ApplicantChat).Distinct()];
        session.Also(cancellationToken => session.Db.Outbox
            .Where(row => row.Status == OutboxStatus.Waiting && chats.Contains(row.ChatId) && row.Lane == lane && row.At < before && row.Cause.StartsWith(OfDeadline) && cases.Contains(row.CaseId!.Value))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, OutboxStatus.Moot).SetProperty(row => row.DoneAt, now), cancellationToken));
    }

    /// <summary>Nobody is there: what waits for this chat waits for its return, but for reminders, which would be stale by then.</summary>
    public static void Park(this Session session, long chat, int reminders, DateTimeOffset now)
    {
        session.Also(cancellationToken => session.Db.Outbox
            .Where(row => row.ChatId == chat && row.Status == OutboxStatus.Waiting && row.Lane == reminders)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, OutboxStatus.Moot).SetProperty(row => row.DoneAt, now), cancellationToken));
        session.Change(chat, OutboxStatus.Waiting, OutboxStatus.Parked);
    }

    public static void Unpark(this Session session, long chat) => session.Change(chat, OutboxStatus.Parked, OutboxStatus.Waiting);

    /// <summary>A thread is gone: what is still to go there goes to General.</summary>
    public static void LeaveThread(this Session session, long chat, int thread) => session.Also(cancellationToken => session.Db.Outbox
        .Where(row => row.ChatId == chat && row.Thread == thread && row.DoneAt == null)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Thread, (int?)null), cancellationToken));

    /// <summary>A topic is gone with all that lay in it: what is still to go there opens another.</summary>
    public static void ForgetTopic(this Session session, long chat, int thread) => session.Also(cancellationToken => session.Db.Slots
        .Where(slot => slot.ChatId == chat && slot.Thread == thread)
        .ExecuteDeleteAsync(cancellationToken));

    /// <summary>What is still to go to this topic goes to General.</summary>
    public static void LeaveTopic(this Session session, long chat, string topic) => session.Also(cancellationToken => session.Db.Outbox
        .Where(row => row.ChatId == chat && row.Topic == topic && row.DoneAt == null)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Topic, (string?)null), cancellationToken));

    /// <summary>No topic can be opened in this chat: what is still to go to one that is not there goes to General.</summary>
    public static void LeaveTopics(this Session session, long chat) => session.Also(cancellationToken => session.Db.Outbox
        .Where(row => row.ChatId == chat && row.Topic != null && row.DoneAt == null && !session.Db.Slots.Any(slot => slot.ChatId == chat && slot.Slot == row.Topic))
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Topic, (string?)null), cancellationToken));

    /// <summary>The slot of the topic that has this thread.</summary>
    public static async Task<string?> TopicAsync(this Session session, long chat, int thread, CancellationToken cancellationToken) => await session.Db.Slots
        .Where(slot => slot.ChatId == chat && slot.Thread == thread && slot.MessageId == thread)
        .Select(slot => slot.Slot).OrderBy(slot => slot).FirstOrDefaultAsync(cancellationToken);

    /// <summary>
    /// A group became another chat: its letters, what of it is still to be played, and its place on the roster follow. Its
    /// messages stay behind, so its slots begin anew; a group that can become another has had no topics yet.
    /// </summary>
    public static void MoveChat(this Session session, long from, long to)
    {
        session.Rearrange(cancellationToken => session.Db.Outbox
            .Where(row => row.ChatId == from && row.Status != OutboxStatus.Sent && row.Status != OutboxStatus.Moot)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ChatId, to).SetProperty(row => row.Thread, (int?)null), cancellationToken));
        session.Also(cancellationToken => session.Db.Inbox
            .Where(row => row.ChatId == from && row.Status != InboxStatus.Done)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.ChatId, to), cancellationToken));
        session.Also(cancellationToken => session.Db.StaffChats
            .Where(chat => chat.ChatId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(chat => chat.ChatId, to), cancellationToken));
        session.Also(cancellationToken => session.Db.Slots.Where(slot => slot.ChatId == from).ExecuteDeleteAsync(cancellationToken));
    }

    private static void Change(this Session session, long chat, OutboxStatus from, OutboxStatus to) => session.Rearrange(cancellationToken => session.Db.Outbox
        .Where(row => row.ChatId == chat && row.Status == from)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, to), cancellationToken));
}

/// <summary>As much of a waiting letter as its turn depends on.</summary>
/// <param name="HoldsAll">Telegram asked the whole bot to wait until its <paramref name="NotBefore"/>.</param>
public sealed record WaitingLetter(long Sequence, long ChatId, int Lane, string? Slot = null, DateTimeOffset? NotBefore = null, bool HoldsAll = false)
{
    public static WaitingLetter Of(OutboxRow row) => new(row.Sequence, row.ChatId, row.Lane, row.Slot, row.NotBefore, row.Trouble == OutboxRow.OverallWait);
}
