namespace PtspBot.Sandbox;

/// <summary>One topic of a forum as it stands now; its number is that of the message that opened it, and General's is 1, which no call may name.</summary>
public sealed record Topic(long ChatId, int ThreadId, string Name, long CreatorId)
{
    /// <summary>Telegram's usual blue.</summary>
    public const int UsualColor = 0x6FB9F0;

    public const int MaxName = 128;

    public const int GeneralId = 1;

    public int IconColor { get; init; } = UsualColor;

    public string? IconEmojiId { get; init; }

    public bool IsClosed { get; init; }

    /// <summary>Only General can be hidden.</summary>
    public bool IsHidden { get; init; }

    internal bool IsGeneral => ThreadId == GeneralId;
}
