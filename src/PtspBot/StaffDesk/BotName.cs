namespace PtspBot.StaffDesk;

/// <summary>What the bot is called on Telegram, for links to it; asked when needed, because Telegram is asked for it after the start.</summary>
public sealed record BotName(Func<string> Current);
