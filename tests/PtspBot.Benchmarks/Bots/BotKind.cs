namespace PtspBot.Benchmarks.Bots;

/// <summary>Who answers the applicants.</summary>
internal enum BotKind
{
    /// <summary>PtspBot as it is installed.</summary>
    Product,

    /// <summary>PtspBot, remembering what it wrote; when it is stopped it writes the same once more without a bot.</summary>
    Recorded,

    /// <summary>The library's own receiver, one context and one SaveChanges for each update.</summary>
    Textbook,

    /// <summary>A loop of getUpdates and sendMessage.</summary>
    Bare,
}
