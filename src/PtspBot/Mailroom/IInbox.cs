namespace PtspBot.Mailroom;

/// <summary>Where updates become durable. Nothing may be confirmed to Telegram before <see cref="StoreAsync"/> has returned.</summary>
public interface IInbox
{
    /// <summary>Keeps each update once, by its id; those known already are passed over. Flushed to disk when it returns.</summary>
    Task StoreAsync(IReadOnlyList<RawUpdate> updates, CancellationToken cancellationToken);

    /// <summary>Lets the house itself report something, once per key, in the order of the chat.</summary>
    Task ReportAsync(string key, Incoming incoming, CancellationToken cancellationToken);
}

/// <param name="ChatId">The chat whose order it keeps; null for an update the office has no use for.</param>
/// <param name="Trouble">Why it could not be read; it is set aside with an alarm and harms no other.</param>
/// <param name="Press">The press it is, whose answer is waited for.</param>
public sealed record RawUpdate(long UpdateId, long? ChatId, ReadOnlyMemory<byte> Payload, string? Trouble = null, Pressed? Press = null);
