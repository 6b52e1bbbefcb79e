using PtspBot.Persistence;
using PtspBot.Persistence.Rows;

namespace PtspBot.Mailroom;

/// <summary>Writes into a row what became of its call, and what follows for its slot, its chat and the limits.</summary>
internal sealed class Settling(Session session, IDictionary<(long, string), SlotRow> slots, Buckets buckets, DateTimeOffset now)
{
    private const string Restart = "Restart";

    /// <summary>Chats in which nobody can be reached any more, with the case of the letter that came back.</summary>
    public Dictionary<long, Guid?> Unreachable { get; } = [];

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
            case Delivery.TopicGone gone when row.Thread is { } thread:
                session.LeaveTopic(row.ChatId, thread);
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
                Unknown(row, unknown.Why);
                break;
        }
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
    private void Unknown(OutboxRow row, string why)
    {
        row.LostAnswers++;
        if (Policy.RepeatsWhenUnknown(row))
            TryLater(row, why);
        else
            Close(row, OutboxStatus.Unknown, why);
    }

    private void Sent(OutboxRow row, Shipment shipment, int? messageId)
    {
        row.MessageId = messageId;
        Close(row, OutboxStatus.Sent, why: null);
        if (shipment.Letter is MadeFile)
            session.BlankLetter(row.Sequence);
        if (shipment.Content is not { } content || messageId is not { } message)
            return;

        if (!slots.TryGetValue((row.ChatId, row.Slot!), out var slot))
            slot = slots[(row.ChatId, row.Slot!)] = new SlotRow { ChatId = row.ChatId, Slot = row.Slot! };

        (slot.MessageId, slot.Content) = (message, content);
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
