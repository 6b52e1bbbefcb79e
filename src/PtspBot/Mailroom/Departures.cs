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

        var content = letter is Message { Slot: not null } message ? session.HashOf(message.Html + Written.Of(message.Keyboard)) : null;
        var shown = content is not null && CanBeEdited(letter) ? slots.GetValueOrDefault((row.ChatId, row.Slot!)) : null;
        if (shown is not null && shown.Content.AsSpan().SequenceEqual(content))
        {
            (row.Status, row.DoneAt, row.MessageId) = (OutboxStatus.Moot, now, shown.MessageId);
            return null;
        }

        (row.Status, row.SentAt, row.Edits, row.Trouble) = (OutboxStatus.Sending, now, shown?.MessageId, null);
        return new Shipment(WaitingLetter.Of(row), letter, shown?.MessageId, content);
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
            var letter = Written.Letter(session.Open(row)) with { ChatId = row.ChatId, Thread = row.Thread };
            return row.Plain ? Plain.Of(letter) : letter;
        }
        catch (Exception error) when (error is JsonException or CryptographicException or InvalidOperationException)
        {
            (row.Status, row.DoneAt, row.Trouble) = (OutboxStatus.Refused, now, error.GetType().Name);
            return null;
        }
    }
}
