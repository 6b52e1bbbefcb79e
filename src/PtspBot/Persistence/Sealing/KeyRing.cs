using System.Globalization;

namespace PtspBot.Persistence.Sealing;

/// <summary>
/// The office's keys by number: the current one seals, every one opens. Number 1 must stay for ever, because the
/// look-up hashes come from it: without it nobody known would be found again, and nothing would look broken.
/// </summary>
public sealed class KeyRing
{
    public const int KeyBytes = 32;
    internal const byte First = 1;

    private readonly Dictionary<byte, byte[]> _keys;

    private KeyRing(Dictionary<byte, byte[]> keys, byte current) => (_keys, Current) = (keys, current);

    public byte Current { get; }

    internal IReadOnlyDictionary<byte, byte[]> Keys => _keys;

    /// <param name="settings">Where the keys are.</param>
    /// <param name="mayCreate">Whether a missing key file may be made: never beside a database that is already there.</param>
    public static KeyRing Load(KeyRingSettings settings, bool mayCreate) => settings.Keys.Count > 0
        ? Of(settings.Keys, settings.Current, "the configuration")
        : Of(KeyFile.ReadOrCreate(settings.File, mayCreate), settings.Current, $"the key file {settings.File}");

    internal static KeyRing Of(IEnumerable<KeyValuePair<string, string>> written, string? current, string source)
    {
        var keys = new Dictionary<byte, byte[]>();
        foreach (var (number, text) in written)
            if (!keys.TryAdd(NumberOf(number, source), KeyOf(number, text, source)))
                throw new UnusableKeysException($"Key {number} stands twice in {source}.");

        if (!keys.ContainsKey(First))
            throw new UnusableKeysException($"Key 1 is missing in {source}: it must stay on the ring, because people are looked up with it.");

        var chosen = string.IsNullOrWhiteSpace(current) ? keys.Keys.Max() : NumberOf(current, "the setting of the current key");
        return keys.ContainsKey(chosen)
            ? new KeyRing(keys, chosen)
            : throw new UnusableKeysException($"The current key is number {chosen}, but {source} has no such key.");
    }

    private static byte NumberOf(string number, string source) =>
        byte.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed >= First
            ? parsed
            : throw new UnusableKeysException($"A key number in {source} is not a whole number from 1 to 255.");

    private static byte[] KeyOf(string number, string text, string source)
    {
        var key = new byte[KeyBytes + 1];
        return text is not null && Convert.TryFromBase64String(text.Trim(), key, out var length) && length == KeyBytes
            ? key[..KeyBytes]
            : throw new UnusableKeysException($"Key {number} in {source} is not 32 bytes in base64 (openssl rand -base64 32 makes one).");
    }
}
