using Telegram.Bot;

namespace PtspBot.Gateway;

/// <summary>The lines to Telegram, one for each patience: a poll that is held open, a letter that a person waits for, a file.</summary>
internal sealed class BotLines : IDisposable
{
    /// <summary>Telegram holds a poll for 50 seconds; an answer on its way must not be cut off.</summary>
    private static readonly TimeSpan PollPatience = TimeSpan.FromSeconds(75);

    private static readonly TimeSpan LetterPatience = TimeSpan.FromSeconds(15);

    private readonly List<HttpClient> _clients = [];

    public BotLines(TelegramSettings settings)
    {
        Polling = Line(settings, PollPatience);
        Letters = Line(settings, LetterPatience);
        Files = Line(settings, FilePatience);
    }

    /// <summary>Also the longest that a whole download may take.</summary>
    public static TimeSpan FilePatience { get; } = TimeSpan.FromMinutes(2);

    public ITelegramBotClient Polling { get; }

    public ITelegramBotClient Letters { get; }

    public ITelegramBotClient Files { get; }

    public void Dispose() => _clients.ForEach(client => client.Dispose());

    private TelegramBotClient Line(TelegramSettings settings, TimeSpan patience)
    {
        var client = new HttpClient(new BodyWatch(Sockets(settings))) { Timeout = patience };
        _clients.Add(client);

        // Waiting out a 429 inside the call would hold up other chats: the mailroom decides.
        var options = new TelegramBotClientOptions(settings.Token, settings.ApiAddress?.GetLeftPart(UriPartial.Authority)) { RetryThreshold = 0, RetryCount = 1 };
        return new TelegramBotClient(options, client);
    }

    private static SocketsHttpHandler Sockets(TelegramSettings settings) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // A server on this machine is not looked for behind a proxy.
        UseProxy = settings.ApiAddress is not { IsLoopback: true },
        ConnectTimeout = TimeSpan.FromSeconds(5),
        // Kept shorter than servers keep theirs: a letter written into a connection that is just being closed has an unknown fate.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    };
}
