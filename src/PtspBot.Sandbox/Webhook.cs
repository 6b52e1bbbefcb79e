namespace PtspBot.Sandbox;

/// <summary>Where the bot wants its updates sent, and how many may be on their way at once.</summary>
public sealed record WebhookAddress(Uri Url, string? Secret = null, int MaxConnections = 40);

/// <summary>
/// The bot's webhook and how it has gone so far. Any http or https address will do, as with a Bot API server of one's own;
/// <see cref="IsCloudStrict"/> asks what Telegram's cloud asks.
/// </summary>
public sealed class Webhook
{
    private static readonly TimeSpan BetweenSettings = TimeSpan.FromSeconds(1);

    private readonly World _world;
    private DateTimeOffset _nextSetting = DateTimeOffset.MinValue;

    internal Webhook(World world) => _world = world;

    /// <summary>Only https, on port 443, 80, 88 or 8443, and not an address of this machine or a private network.</summary>
    public bool IsCloudStrict { get; set; }

    /// <summary>Null while the bot polls.</summary>
    public WebhookAddress? Address { get; private set; }

    /// <summary>What went wrong last and when, in the words of getWebhookInfo.</summary>
    public (string Words, DateTimeOffset At)? LastError { get; private set; }

    /// <summary>How many failures there were, each of them noted and its retry already planned.</summary>
    public int Failures { get; private set; }

    /// <summary>Called under the world's lock whenever there may be something to send.</summary>
    internal Action? Stir { get; set; }

    /// <summary>A bot that sets its webhook twice within a second is told to wait.</summary>
    internal bool MayBeSetNow()
    {
        if (_world.Now < _nextSetting)
            return false;

        _nextSetting = _world.Now + BetweenSettings;
        return true;
    }

    internal void Set(WebhookAddress address)
    {
        (Address, LastError) = (address, null);
        _world.Updates.EndPollForWebhook();
        Stir?.Invoke();
    }

    internal void Remove() => (Address, LastError) = (null, null);

    internal void Failed(string words) => (LastError, Failures) = ((words, _world.Now), Failures + 1);
}
