using System.Text.RegularExpressions;

namespace PtspBot;

/// <summary>
/// Everything the operator can set, read and checked once, before anything else starts. What is missing or malformed
/// stops the start with one sentence that names the setting and what it should be, and never repeats a secret.
/// </summary>
public sealed partial record Settings(
    TelegramSettings Telegram,
    OfficeSettings Office,
    DatabaseSettings Database,
    DocumentsSettings Documents,
    KeysSettings Keys,
    HealthSettings Health)
{
    /// <summary>Also accepted before every name in the environment: <c>PTSPBOT_Telegram__Token</c>.</summary>
    public const string EnvironmentPrefix = "PTSPBOT_";

    /// <summary>Megabytes; Telegram gives bots no larger files.</summary>
    private const int MostMegabytes = 20;

    private static readonly int[] TelegramsPorts = [443, 80, 88, 8443];

    /// <exception cref="UnusableSettingException">One of them is missing or malformed.</exception>
    public static Settings Read(IConfiguration configuration) => new(
        ReadTelegram(configuration),
        new(Folder(configuration, "Office:Folder", Path.Combine(AppContext.BaseDirectory, "office"))),
        new(WritablePath(configuration, "Database:Path", "data/ptspbot.db", "the file of the database")),
        new(WritablePath(configuration, "Documents:Folder", "data/documents", "a folder for uploaded documents"), Whole(configuration, "Documents:MaxMegabytes", usual: MostMegabytes, most: MostMegabytes)),
        ReadKeys(configuration),
        new(ReadHealth(configuration), Whole(configuration, "Health:LeastMegabytes", usual: 500, most: 1_000_000)));

    private static TelegramSettings ReadTelegram(IConfiguration configuration)
    {
        const string name = "Telegram:Token";
        const string shape = "the bot's token as BotFather gave it (digits, a colon and a secret, like 123456789:AAE…)";
        var token = Text(configuration, name)
            ?? throw new UnusableSettingException($"{name} is missing: it should be {shape}. Set it in appsettings.json or as {EnvironmentPrefix}Telegram__Token.");

        if (!TokenShape().IsMatch(token))
            throw new UnusableSettingException($"{name} is malformed: it should be {shape}.");

        var api = Address(configuration, "Telegram:ApiAddress");
        return new(token, api, Flag(configuration, "Telegram:RateLimits", usual: true), ReadWebhook(configuration, isTelegram: api is null));
    }

    private static WebhookSettings? ReadWebhook(IConfiguration configuration, bool isTelegram)
    {
        const string name = "Telegram:Webhook:Address";
        const string secretName = "Telegram:Webhook:Secret";
        if (Text(configuration, name) is not { } text)
            return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !MayDeliver(address, isTelegram))
            throw new UnusableSettingException($"{name} is malformed: it should be the public address that updates are brought to, like https://ptsp.example.id/telegram, with https and port 443, 80, 88 or 8443.");
        if (Text(configuration, secretName) is not { } secret || !SecretShape().IsMatch(secret))
            throw new UnusableSettingException($"{secretName} is missing or malformed: it should be 16 to 256 letters, digits, _ or - that nobody can guess (openssl rand -hex 32).");

        return new(address, secret, ReadListen(configuration), Whole(configuration, "Telegram:Webhook:MaxConnections", usual: 40, most: 100));
    }

    /// <summary>A Bot API server of one's own takes any address; Telegram's does not.</summary>
    private static bool MayDeliver(Uri address, bool isTelegram) => address is { UserInfo: "", Query: "", Fragment: "" } && (isTelegram
        ? address.Scheme == Uri.UriSchemeHttps && TelegramsPorts.Contains(address.Port)
        : address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    private static Uri ReadListen(IConfiguration configuration)
    {
        const string name = "Telegram:Webhook:Listen";
        var listen = Address(configuration, name) ?? new Uri("http://127.0.0.1:8443");
        if (listen.Scheme != Uri.UriSchemeHttp)
            throw new UnusableSettingException($"{name} is '{listen}': it should be an http address, since the server in front of this program holds the certificate.");

        return listen.Port != ReadHealth(configuration).Port
            ? listen
            : throw new UnusableSettingException($"{name} is '{listen}', whose port Health:Address has: it should be a port of its own.");
    }

    private static Uri ReadHealth(IConfiguration configuration) => Address(configuration, "Health:Address") ?? new Uri("http://127.0.0.1:8080");

    private static KeysSettings ReadKeys(IConfiguration configuration)
    {
        var ring = configuration.GetSection("Keys:Ring").GetChildren().ToDictionary(key => key.Key, key => key.Value ?? "");
        // With a ring the file is never opened.
        var file = ring.Count > 0
            ? Text(configuration, "Keys:File") ?? KeysSettings.UsualFile
            : WritablePath(configuration, "Keys:File", KeysSettings.UsualFile, "the file of the keys");
        return new(file, Text(configuration, "Keys:Current"), ring);
    }

    private static bool Flag(IConfiguration configuration, string name, bool usual)
    {
        if (Text(configuration, name) is not { } text)
            return usual;

        return bool.TryParse(text, out var flag) ? flag : throw new UnusableSettingException($"{name} is '{text}': it should be true or false.");
    }

    private static int Whole(IConfiguration configuration, string name, int usual, int most)
    {
        if (Text(configuration, name) is not { } text)
            return usual;

        return int.TryParse(text, out var number) && number >= 1 && number <= most
            ? number
            : throw new UnusableSettingException($"{name} is '{text}': it should be a whole number from 1 to {most}.");
    }

    private static Uri? Address(IConfiguration configuration, string name)
    {
        if (Text(configuration, name) is not { } text)
            return null;

        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { PathAndQuery: "/", UserInfo: "" }
            ? address
            : throw new UnusableSettingException($"{name} is malformed: it should be an address like http://127.0.0.1:8081, with http or https and without a path.");
    }

    private static string Folder(IConfiguration configuration, string name, string usual)
    {
        var path = Full(configuration, name, usual);
        return Directory.Exists(path)
            ? path
            : throw new UnusableSettingException($"{name} is '{path}', where there is no folder: it should be the folder with the office's own files (procedures, texts, calendar).");
    }

    private static string WritablePath(IConfiguration configuration, string name, string usual, string what)
    {
        var path = Full(configuration, name, usual);
        return MayWrite(path)
            ? path
            : throw new UnusableSettingException($"{name} is '{path}', where this program may not write: it should be {what} in a place that it may write to.");
    }

    /// <summary>Asks where the path would begin to exist, and makes nothing: whoever makes it decides who may read it.</summary>
    private static bool MayWrite(string path)
    {
        var folder = Directory.Exists(path) ? path : Path.GetDirectoryName(path);
        while (folder is not null && !Directory.Exists(folder) && !File.Exists(folder))
            folder = Path.GetDirectoryName(folder);

        try
        {
            // Always under the same name: what a process leaves that is killed just then, the next one removes.
            using var trial = new FileStream(Path.Combine(folder!, ".ptspbot-trial"), FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Full(IConfiguration configuration, string name, string usual)
    {
        var path = Text(configuration, name) ?? usual;
        return path.Contains('\0', StringComparison.Ordinal)
            ? throw new UnusableSettingException($"{name} is malformed: it should be a path.")
            : Path.GetFullPath(path);
    }

    private static string? Text(IConfiguration configuration, string name) => configuration[name]?.Trim() is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"^[1-9][0-9]{0,15}:[A-Za-z0-9_-]{10,64}$")]
    private static partial Regex TokenShape();

    [GeneratedRegex("^[A-Za-z0-9_-]{16,256}$")]
    private static partial Regex SecretShape();
}

/// <param name="ApiAddress">A Bot API server other than Telegram's own.</param>
/// <param name="RateLimits">Whether letters keep to Telegram's rates; off only for a server without them.</param>
/// <param name="Webhook">Where Telegram brings updates; they are fetched when left out.</param>
public sealed record TelegramSettings(string Token, Uri? ApiAddress, bool RateLimits = true, WebhookSettings? Webhook = null)
{
    /// <summary>A record writes all it has; this one has a secret.</summary>
    public override string ToString() => $"{nameof(TelegramSettings)} {{ {ApiAddress} {Webhook} }}";
}

/// <param name="Address">What Telegram calls, as the world sees it.</param>
/// <param name="Secret">What Telegram shows with each update.</param>
/// <param name="Listen">Where this machine takes what arrives there.</param>
/// <param name="MaxConnections">How many updates may be on their way at once.</param>
public sealed record WebhookSettings(Uri Address, string Secret, Uri Listen, int MaxConnections = 40)
{
    public override string ToString() => $"{nameof(WebhookSettings)} {{ {Address} {Listen} }}";
}

/// <param name="Folder">Procedures, texts and calendar.</param>
public sealed record OfficeSettings(string Folder);

public sealed record DatabaseSettings(string Path);

public sealed record DocumentsSettings(string Folder, int MaxMegabytes);

/// <param name="File">Where the keys are kept, and made on the first start, when the ring is empty.</param>
/// <param name="Current">The number of the key that seals what is new; the highest when left out.</param>
/// <param name="Ring">Keys by number, in base64.</param>
public sealed record KeysSettings(string File, string? Current, IReadOnlyDictionary<string, string> Ring)
{
    internal const string UsualFile = "data/keys";

    internal Persistence.Sealing.KeyRingSettings ForVault() => new() { Keys = new Dictionary<string, string>(Ring), Current = Current, File = File };

    public override string ToString() => $"{nameof(KeysSettings)} {{ {Ring.Count} }}";
}

/// <param name="Address">Where this machine asks whether the worker is well.</param>
/// <param name="LeastMegabytes">Less room than this beside the database is trouble.</param>
public sealed record HealthSettings(Uri Address, int LeastMegabytes = 0);

/// <summary>A setting stops the start; the message is one sentence for the operator.</summary>
public sealed class UnusableSettingException(string message) : Exception(message);
