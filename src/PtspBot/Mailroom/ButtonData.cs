using System.Buffers.Text;

namespace PtspBot.Mailroom;

/// <summary>
/// What a button says when it is pressed: which case at which version, and a verb with an argument. At most 64 bytes.
/// It comes back as user input: case, version and actor are resolved by the server, never believed.
/// </summary>
/// <param name="Version">The version of the case (or the revision of the conversation) the button was made for.</param>
public sealed record ButtonData(string Verb, string? Argument = null, Guid? Case = null, int Version = 0)
{
    /// <summary>Bytes; Bot API, InlineKeyboardButton.callback_data.</summary>
    public const int MaxBytes = 64;

    private const string Format1 = "1";

    public static ButtonData? TryParse(string data)
    {
        var parts = data.Split(':', 5);
        if (parts.Length != 5 || parts[0] != Format1 || parts[3].Length == 0 || !int.TryParse(parts[2], out var version))
            return null;

        return TryCase(parts[1], out var caseId) ? new ButtonData(parts[3], parts[4].Length == 0 ? null : parts[4], caseId, version) : null;
    }

    public override string ToString()
    {
        var written = $"{Format1}:{(Case is { } id ? Base64Url.EncodeToString(id.ToByteArray()) : "")}:{Version}:{Verb}:{Argument}";
        return System.Text.Encoding.UTF8.GetByteCount(written) <= MaxBytes
            ? written
            : throw new InvalidOperationException($"Button '{Verb}' would need more than {MaxBytes} bytes.");
    }

    private static bool TryCase(string written, out Guid? caseId)
    {
        caseId = null;
        if (written.Length == 0)
            return true;
        if (written.Length != 22 || !Base64Url.IsValid(written))
            return false;

        caseId = new Guid(Base64Url.DecodeFromChars(written));
        return true;
    }
}
