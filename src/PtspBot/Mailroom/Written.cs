using System.Text.Encodings.Web;
using System.Text.Json;

namespace PtspBot.Mailroom;

/// <summary>Letters and the house's own reports as they are kept in rows.</summary>
internal static class Written
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(Letter letter) => JsonSerializer.SerializeToUtf8Bytes(letter, Options);

    public static byte[] Of(Incoming incoming) => JsonSerializer.SerializeToUtf8Bytes(incoming, Options);

    public static string Of(Keyboard? keyboard) => JsonSerializer.Serialize(keyboard, Options);

    public static Letter Letter(ReadOnlySpan<byte> written) => JsonSerializer.Deserialize<Letter>(written, Options)!;

    public static Incoming Incoming(ReadOnlySpan<byte> written) => JsonSerializer.Deserialize<Incoming>(written, Options)!;
}
