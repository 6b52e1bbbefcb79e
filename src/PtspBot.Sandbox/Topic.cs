namespace PtspBot.Sandbox;

/// <summary>One topic of a forum as it stands now; its number is that of the message that opened it. General has none here, as in the Bot API.</summary>
public sealed record Topic(long ChatId, int ThreadId, string Name, long CreatorId)
{
    /// <summary>Telegram's usual blue.</summary>
    public const int UsualColor = 0x6FB9F0;

    public const int MaxName = 128;

    public int IconColor { get; init; } = UsualColor;

    public string? IconEmojiId { get; init; }

    public bool IsClosed { get; init; }
}
