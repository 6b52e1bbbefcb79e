using System.Security.Cryptography;
using System.Text.Json;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;

namespace PtspBot.Mailroom;

/// <summary>Makes waiting rows ready for their call: each row says so before the call is made, so that a crash leaves a trace.</summary>
internal sealed class Departures(Session session, IReadOnlyDictionary<(long, string), SlotRow> slots, DateTimeOffset? quietUntil, DateTimeOffset now)
{
    private const string Night = "Night";

    /// <returns>Null when there is nothing to call for: it was withdrawn, it is night, the slot shows it already, or the row cannot be read.</returns>
    public Shipment? Prepare(OutboxRow row)
    {
        if (row.Status != OutboxStatus.Waiting || IsPutOff(row) || Read(row) is not { } letter)
            return null;

        return letter switch
        {
            TopicName or TopicDoor => OfTopic(row, letter),
            { Topic: { MayOpen: true } topic, Thread: null } => Leaving(row, new TopicOpening { ChatId = row.ChatId, CaseId = row.CaseId, Topic = topic }, null, session.HashOf(topic.Name)),
            _ => OfMessage(row, letter),
        };
    }

    private Shipment? OfMessage(OutboxRow row, Letter letter)
    {
        var content = letter is Message { Slot: not null } message ? session.HashOf(message.Html + Written.Of(message.Keyboard)) : null;
        var shown = content is not null && CanBeEdited(letter) ? slots.GetValueOrDefault((row.ChatId, row.Slot!)) : null;
        // A card that lies elsewhere does not move: it is posted anew where it belongs.
        var elsewhere = letter.Thread is not null && shown?.Thread != letter.Thread ? shown : null;
        if (elsewhere is not null)
            shown = null;
        if (shown is not null && shown.Content.AsSpan().SequenceEqual(content))
            return Moot(row, shown.MessageId);

        row.Edits = shown?.MessageId;
        return Leaving(row, letter, shown?.MessageId, content) with { Replaces = elsewhere?.MessageId };
    }

    /// <summary>What there is no topic for, and what it is already, needs no call.</summary>
    private Shipment? OfTopic(OutboxRow row, Letter letter)
    {
        var content = session.HashOf(letter is TopicDoor { IsClosed: var isClosed } ? $"{isClosed}" : letter.Topic?.Name ?? "");
        var known = row.Slot is { } slot ? slots.GetValueOrDefault((row.ChatId, slot)) : null;
        var isSo = known is null ? letter is TopicDoor { IsClosed: false } : known.Content.AsSpan().SequenceEqual(content);
        return letter.Thread is not { } thread || (isSo && letter is not TopicDoor { Anew: true }) ? Moot(row, null) : Leaving(row, letter, thread, content);
    }

    private Shipment Leaving(OutboxRow row, Letter letter, int? edit, byte[]? content)
    {
        (row.Status, row.SentAt, row.Trouble) = (OutboxStatus.Sending, now, null);
        return new Shipment(WaitingLetter.Of(row), letter, edit, content);
    }

    private Shipment? Moot(OutboxRow row, int? message)
    {
        (row.Status, row.DoneAt, row.MessageId) = (OutboxStatus.Moot, now, message);
        return null;
    }

    /// <summary>A reminder that has waited into the night is due again in the morning, if it is still true then; held here it would hold up its chat.</summary>
    private bool IsPutOff(OutboxRow row)
    {
        if (row.Lane != (int)Lane.Reminders || quietUntil is not { } morning)
            return false;

        (row.Status, row.DoneAt, row.Trouble) = (OutboxStatus.Moot, now, Night);
        if (row.CaseId is { } id)
            session.AwaitAgain(id, toldAt: row.At, morning);
        return true;
    }

    /// <summary>Only buttons under a message can change with it; the phone's keyboard comes with a new message.</summary>
    private static bool CanBeEdited(Letter letter) => letter is Message { Keyboard: null or InlineKeyboard };

    private Letter? Read(OutboxRow row)
    {
        try
        {
            var letter = Written.Letter(session.Open(row)) with { ChatId = row.ChatId, Thread = row.Topic is null ? row.Thread : slots.GetValueOrDefault((row.ChatId, row.Topic))?.MessageId };
            if (row.Topic is null && letter.Topic is not null)
                letter = letter with { Topic = null };
            return row.Plain ? Plain.Of(letter) : letter;
        }
        catch (Exception error) when (error is JsonException or CryptographicException or InvalidOperationException)
        {
            (row.Status, row.DoneAt, row.Trouble) = (OutboxStatus.Refused, now, error.GetType().Name);
            return null;
        }
    }
}
