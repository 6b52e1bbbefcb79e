using PtspBot.Persistence;
using PtspBot.Persistence.Rows;

namespace PtspBot.Mailroom;

/// <summary>Writes into a row what became of its call, and what follows for its slot, its chat and the limits.</summary>
internal sealed class Settling(Session session, IDictionary<(long, string), SlotRow> slots, Buckets buckets, DateTimeOffset now)
{
    private const string Restart = "Restart";

    /// <summary>So often a letter's topic may be gone again before the letter has arrived in it.</summary>
    private const int MostTopics = 2;

    private static readonly Sender Nobody = new(0, "", null);

    /// <summary>Chats in which nobody can be reached any more, with the case of the letter that came back.</summary>
    public Dictionary<long, Guid?> Unreachable { get; } = [];

    /// <summary>What is to be played in a group: a topic is gone, or what the bot may do there.</summary>
    public List<(long Sequence, Incoming Incoming)> InGroups { get; } = [];

    /// <summary>Messages in whose place another one stands now.</summary>
    public List<KeyboardOff> Replaced { get; } = [];

    public void Settle(OutboxRow row, Outcome outcome)
    {
        switch (outcome.Delivery)
        {
            case Delivery.Sent sent:
                Sent(row, outcome.Shipment, sent.MessageId ?? outcome.Shipment.Edit);
                break;
            case Delivery.Moot moot:
                Close(row, OutboxStatus.Moot, moot.Why);
                break;
            case Delivery.Wait wait:
                Wait(row, wait);
                break;
            case Delivery.Unreachable gone:
                Gone(row, gone.Why);
                Unreachable[row.ChatId] = row.CaseId;
                break;
            case Delivery.Moved moved:
                session.MoveChat(row.ChatId, moved.NewChatId);
                row.ChatId = moved.NewChatId;
                Again(row, notBefore: null);
                break;
            case Delivery.Rights rights:
                Close(row, OutboxStatus.Sent, why: null);
                InGroups.Add((row.Sequence, new GroupRights(rights.MayManageTopics) { ChatId = row.ChatId, Chat = ChatKind.Group, From = Nobody, At = now, IsForum = true }));
                break;
            case Delivery.NoTopics none:
                NoTopics(row, outcome.Shipment.Letter, none.IsForum);
                break;
            case Delivery.TopicGone gone when outcome.Shipment.Letter is { Topic: { } topic, Thread: { } thread } letter:
                TopicGone(row, letter, topic, thread, gone.Why);
                break;
            case Delivery.TopicGone gone when row.Thread is { } thread:
                session.LeaveThread(row.ChatId, thread);
                row.Thread = null;
                Again(row, notBefore: null, gone.Why);
                break;
            case Delivery.TopicGone gone:
                Close(row, OutboxStatus.Refused, gone.Why);
                break;
            case Delivery.EditGone:
                EditGone(row);
                break;
            case Delivery.Unreadable unreadable when !row.Plain:
                row.Plain = true;
                Again(row, notBefore: null, unreadable.Why);
                break;
            case Delivery.Unreadable unreadable:
                Close(row, OutboxStatus.Refused, unreadable.Why);
                break;
            case Delivery.Refused refused:
                Close(row, OutboxStatus.Refused, refused.Why);
                break;
            case Delivery.NotDone notDone:
                TryLater(row, notDone.Why);
                break;
            case Delivery.Unknown unknown:
                Unknown(row, outcome.Shipment.Letter, unknown.Why);
                break;
        }
    }

    /// <summary>What lay in it is gone too. The letter opens another; that the case's card belongs into it is for a turn to say.</summary>
    private void TopicGone(OutboxRow row, Letter letter, Topic topic, int thread, string why)
    {
        session.ForgetTopic(row.ChatId, thread);
        foreach (var slot in slots.Where(slot => slot.Key.Item1 == row.ChatId && slot.Value.Thread == thread).Select(slot => slot.Key).ToList())
            slots.Remove(slot);
        if (row.CaseId is { } id)
            InGroups.Add((row.Sequence, new TopicLost(id) { ChatId = row.ChatId, Chat = ChatKind.Group, From = Nobody, At = now }));

        if (letter is TopicName or TopicDoor)
        {
            Close(row, OutboxStatus.Moot, why);
            return;
        }

        // A group in which they vanish as soon as they are opened has General.
        if (++row.Attempts > MostTopics)
            session.LeaveTopic(row.ChatId, topic.Slot);
        Again(row, notBefore: null, why);
    }

    private void NoTopics(OutboxRow row, Letter letter, bool isForum)
    {
        InGroups.Add((row.Sequence, new GroupRights(MayManageTopics: false) { ChatId = row.ChatId, Chat = ChatKind.Group, From = Nobody, At = now, IsForum = isForum }));
        session.LeaveTopics(row.ChatId);
        if (letter is TopicOpening)
            Again(row, notBefore: null, nameof(Delivery.NoTopics));
        else
            Close(row, OutboxStatus.Moot, nameof(Delivery.NoTopics));
    }

    /// <summary>A reminder does not wait for somebody's return: what is due by then is told then.</summary>
    private void Gone(OutboxRow row, string why)
    {
        if (row.Lane == (int)Lane.Reminders)
            Close(row, OutboxStatus.Moot, why);
        else
            (row.Status, row.Trouble) = (OutboxStatus.Parked, why);
        session.Park(row.ChatId, (int)Lane.Reminders, now);
    }

    /// <summary>It was on its way when the whole process was lost.</summary>
    public void Interrupted(OutboxRow row)
    {
        row.Interruptions++;
        if (Policy.RepeatsAfterRestart(row))
            Again(row, notBefore: null, Restart);
        else
            Close(row, OutboxStatus.Unknown, Restart);
    }

    /// <summary>It was on its way when the answer was lost.</summary>
    private void Unknown(OutboxRow row, Letter letter, string why)
    {
        row.LostAnswers++;
        if (letter is TopicOpening { Topic: { } topic } && !Policy.OpensAgain(row))
            session.LeaveTopic(row.ChatId, topic.Slot);
        if (Policy.RepeatsWhenUnknown(row))
            TryLater(row, why);
        else
            Close(row, OutboxStatus.Unknown, why);
    }

    private void Sent(OutboxRow row, Shipment shipment, int? messageId)
    {
        if (shipment.Letter is TopicOpening { Topic: { } topic })
        {
            Put(row.ChatId, topic.Slot, shipment, messageId!.Value, thread: messageId);
            Again(row, notBefore: null);
            return;
        }

        var isOfTopic = shipment.Letter is TopicName or TopicDoor;
        row.MessageId = isOfTopic ? null : messageId;
        Close(row, OutboxStatus.Sent, why: null);
        if (shipment.Replaces is { } old)
            Replaced.Add(new KeyboardOff(old) { ChatId = row.ChatId, CaseId = row.CaseId, Lane = Lane.Staff });
        if (shipment.Letter is MadeFile)
            session.BlankLetter(row.Sequence);
        if (shipment.Content is not null && messageId is { } message)
            Put(row.ChatId, row.Slot!, shipment, message, shipment.Letter.Thread);
    }

    /// <summary>What is edited stays in the thread where it lies.</summary>
    private void Put(long chat, string name, Shipment shipment, int message, int? thread)
    {
        if (!slots.TryGetValue((chat, name), out var slot))
            slot = slots[(chat, name)] = new SlotRow { ChatId = chat, Slot = name, Thread = thread };

        (slot.MessageId, slot.Content) = (message, shipment.Content!);
        if (shipment.Edit is null)
            slot.Thread = thread;
        session.Put(slot);
    }

    private void Wait(OutboxRow row, Delivery.Wait wait)
    {
        var until = now + wait.For;
        if (wait.Overall)
            buckets.Rest(until);
        else if (row.Lane != (int)Lane.PressAnswers)
            buckets.Rest(row.ChatId, until);
        Again(row, until, wait.Overall ? OutboxRow.OverallWait : null);
    }

    private void EditGone(OutboxRow row)
    {
        if (row.Slot is not null && slots.Remove((row.ChatId, row.Slot), out var slot))
            session.Forget(slot);
        if (row.Slot is null)
            Close(row, OutboxStatus.Moot, nameof(Delivery.EditGone));
        else
            Again(row, notBefore: null);
    }

    private void TryLater(OutboxRow row, string why)
    {
        row.Attempts++;
        Again(row, now + Policy.BackOff(row.Attempts), why);
    }

    private static void Again(OutboxRow row, DateTimeOffset? notBefore, string? why = null) =>
        (row.Status, row.NotBefore, row.Edits, row.Trouble) = (OutboxStatus.Waiting, notBefore, null, why);

    private void Close(OutboxRow row, OutboxStatus status, string? why) => (row.Status, row.DoneAt, row.Trouble) = (status, now, why);
}
