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

    /// <exception cref="UnusableSettingException">One of them is missing or malformed.</exception>
    public static Settings Read(IConfiguration configuration) => new(
        ReadTelegram(configuration),
        new(Folder(configuration, "Office:Folder", Path.Combine(AppContext.BaseDirectory, "office"))),
        new(WritablePath(configuration, "Database:Path", "data/ptspbot.db", "the file of the database")),
        new(WritablePath(configuration, "Documents:Folder", "data/documents", "a folder for uploaded documents"), Megabytes(configuration)),
        ReadKeys(configuration),
        new(Address(configuration, "Health:Address") ?? new Uri("http://127.0.0.1:8080")));

    private static TelegramSettings ReadTelegram(IConfiguration configuration)
    {
        const string name = "Telegram:Token";
        const string shape = "the bot's token as BotFather gave it (digits, a colon and a secret, like 123456789:AAE…)";
        var token = Text(configuration, name)
            ?? throw new UnusableSettingException($"{name} is missing: it should be {shape}. Set it in appsettings.json or as {EnvironmentPrefix}Telegram__Token.");

        return TokenShape().IsMatch(token)
            ? new(token, Address(configuration, "Telegram:ApiAddress"), Flag(configuration, "Telegram:RateLimits", usual: true))
            : throw new UnusableSettingException($"{name} is malformed: it should be {shape}.");
    }

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

    private static int Megabytes(IConfiguration configuration)
    {
        const string name = "Documents:MaxMegabytes";
        if (Text(configuration, name) is not { } text)
            return MostMegabytes;

        return int.TryParse(text, out var number) && number is >= 1 and <= MostMegabytes
            ? number
            : throw new UnusableSettingException($"{name} is '{text}': it should be a whole number from 1 to {MostMegabytes}.");
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
            using var trial = new FileStream(Path.Combine(folder!, $".{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
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
}

/// <param name="ApiAddress">A Bot API server other than Telegram's own.</param>
/// <param name="RateLimits">Whether letters keep to Telegram's rates; off only for a server without them.</param>
public sealed record TelegramSettings(string Token, Uri? ApiAddress, bool RateLimits = true)
{
    /// <summary>A record writes all it has; this one has a secret.</summary>
    public override string ToString() => $"{nameof(TelegramSettings)} {{ {ApiAddress} }}";
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
public sealed record HealthSettings(Uri Address);

/// <summary>A setting stops the start; the message is one sentence for the operator.</summary>
public sealed class UnusableSettingException(string message) : Exception(message);
