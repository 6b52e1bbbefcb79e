namespace PtspBot.Persistence.Rows;

/// <summary>Which message of a chat is edited under this name, and a keyed hash of what it says now.</summary>
public sealed class SlotRow
{
    public required long ChatId { get; init; }

    public required string Slot { get; init; }

    public int MessageId { get; set; }

    public byte[] Content { get; set; } = [];
}
