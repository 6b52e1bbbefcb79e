using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PtspBot.Persistence.Sealing;

/// <summary>
/// Seals a value for one place (table, row, field), so that what is stored cannot be read, changed or moved to another
/// place: whoever opens it elsewhere, or after a byte was flipped, gets a <see cref="CryptographicException"/>.
/// </summary>
/// <remarks>
/// Envelope: version (1) | key number (1) | nonce (12) | tag (16) | ciphertext, AES-256-GCM. Nonces are random, so a key
/// should be followed by the next one long before it has sealed four thousand million values.
/// </remarks>
public sealed class Vault(KeyRing ring)
{
    private const byte Version = 1;
    private const int HeaderBytes = 2;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>How much longer the envelope is than what it holds.</summary>
    public const int Overhead = HeaderBytes + NonceBytes + TagBytes;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<byte, byte[]> _fieldKeys = Derive(ring, "field");
    private readonly Dictionary<byte, byte[]> _fileKeys = Derive(ring, "file");
    private readonly byte[] _hashKey = Derive(ring.Keys[KeyRing.First], "hash");

    public byte[] Seal(string table, string row, string field, ReadOnlySpan<byte> plain) =>
        Seal(_fieldKeys, [table, row, field], plain);

    public byte[] Open(string table, string row, string field, ReadOnlySpan<byte> envelope) =>
        Open(_fieldKeys, [table, row, field], envelope);

    public byte[] SealText(string table, string row, string field, string plain) =>
        Seal(table, row, field, Encoding.UTF8.GetBytes(plain));

    public string OpenText(string table, string row, string field, ReadOnlySpan<byte> envelope) =>
        Encoding.UTF8.GetString(Open(table, row, field, envelope));

    public byte[] SealFile(Guid id, ReadOnlySpan<byte> content) => Seal(_fileKeys, PlaceOf(id), content);

    public byte[] OpenFile(Guid id, ReadOnlySpan<byte> envelope) => Open(_fileKeys, PlaceOf(id), envelope);

    /// <summary>The same text under the same purpose always gives the same 32 bytes, which say nothing without the key: for looking people up.</summary>
    public byte[] Hash(string purpose, string normalisedText) => HMACSHA256.HashData(_hashKey, Joined([purpose, normalisedText]));

    private byte[] Seal(Dictionary<byte, byte[]> keys, ReadOnlySpan<string> place, ReadOnlySpan<byte> plain)
    {
        var envelope = new byte[Overhead + plain.Length];
        (envelope[0], envelope[1]) = (Version, ring.Current);
        var nonce = envelope.AsSpan(HeaderBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);

        using var cipher = new AesGcm(keys[ring.Current], TagBytes);
        cipher.Encrypt(nonce, plain, envelope.AsSpan(Overhead), envelope.AsSpan(HeaderBytes + NonceBytes, TagBytes), Joined(place));
        return envelope;
    }

    private static byte[] Open(Dictionary<byte, byte[]> keys, ReadOnlySpan<string> place, ReadOnlySpan<byte> envelope)
    {
        if (envelope.Length < Overhead || envelope[0] != Version)
            throw new CryptographicException("This is not a sealed value.");
        if (!keys.TryGetValue(envelope[1], out var key))
            throw new CryptographicException($"This was sealed with key {envelope[1]}, which is not on the ring.");

        var plain = new byte[envelope.Length - Overhead];
        using var cipher = new AesGcm(key, TagBytes);
        cipher.Decrypt(
            envelope.Slice(HeaderBytes, NonceBytes), envelope[Overhead..], envelope.Slice(HeaderBytes + NonceBytes, TagBytes), plain, Joined(place));
        return plain;
    }

    private static string[] PlaceOf(Guid file) => ["file", file.ToString("N"), "content"];

    // Each part is led by its length, so no two places can read the same.
    private static byte[] Joined(ReadOnlySpan<string> parts)
    {
        var length = 0;
        foreach (var part in parts)
            length += sizeof(int) + Strict.GetByteCount(part);

        var joined = new byte[length];
        var rest = joined.AsSpan();
        foreach (var part in parts)
        {
            var written = Strict.GetBytes(part, rest[sizeof(int)..]);
            BinaryPrimitives.WriteInt32BigEndian(rest, written);
            rest = rest[(sizeof(int) + written)..];
        }

        return joined;
    }

    // One key of the ring never does two jobs: each job has its own, derived from it.
    private static Dictionary<byte, byte[]> Derive(KeyRing ring, string job) =>
        ring.Keys.ToDictionary(key => key.Key, key => Derive(key.Value, job));

    private static byte[] Derive(byte[] key, string job) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyRing.KeyBytes, info: Encoding.ASCII.GetBytes($"ptspbot/1/{job}"));
}
