namespace PtspBot.Mailroom;

/// <summary>Telegram's limits as far as they are known (they are not published), and how many calls may be under way together.</summary>
public sealed record Limits
{
    /// <summary>Messages and edits to one person.</summary>
    public double PersonPerSecond { get; init; } = 1;

    public int PersonBurst { get; init; } = 3;

    /// <summary>Messages and edits in one group.</summary>
    public int GroupPerMinute { get; init; } = 20;

    /// <summary>To all together; with the burst it stays under 30 in any second.</summary>
    public double OverallPerSecond { get; init; } = 25;

    public int OverallBurst { get; init; } = 5;

    /// <summary>Telegram's own limits hold the bot to far fewer; a server without limits that is 50 ms away needs as many.</summary>
    public int CallsAtOnce { get; init; } = 256;

    /// <summary>For a Bot API server without limits; a "retry after" is obeyed all the same.</summary>
    public bool Off { get; init; }
}
