namespace PtspBot.Gateway;

/// <summary>What Telegram calls this bot. Known before the first update is read, since the poller asks for it first.</summary>
public sealed class BotIdentity
{
    public string UserName { get; internal set; } = "";
}
