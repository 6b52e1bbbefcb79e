namespace PtspBot.Persistence.Rows;

/// <summary>Which message or topic of a chat is changed under this name, and a keyed hash of what it says now.</summary>
public sealed class SlotRow
{
    public required long ChatId { get; init; }

    public required string Slot { get; init; }

    /// <summary>Of a topic, its thread.</summary>
    public int MessageId { get; set; }

    /// <summary>The thread it lies in, or is; null in General. What lay in a deleted one is gone with it.</summary>
    public int? Thread { get; set; }

    public byte[] Content { get; set; } = [];
}
