namespace PtspBot.Persistence.Sealing;

/// <summary>Where the keys come from: written in the configuration (environment, secret store), or else kept in a file made on the first start.</summary>
public sealed class KeyRingSettings
{
    /// <summary>Key number (1 to 255) and 32 bytes in base64. When this is not empty the file is not looked at.</summary>
    public Dictionary<string, string> Keys { get; init; } = [];

    /// <summary>The number of the key that seals what is new; when it is left out, the highest.</summary>
    public string? Current { get; init; }

    public string File { get; init; } = "data/keys";
}
