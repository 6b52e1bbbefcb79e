using System.Globalization;
using System.Text.Json;

namespace PtspBot.Sandbox.BotApi;

/// <summary>A file that came with a request.</summary>
internal sealed record Upload(string FileName, ReadOnlyMemory<byte> Bytes);

/// <summary>The parameters of one request. However they came they are text, as in Telegram's server, and numbers are read leniently and clamped.</summary>
internal sealed class Request(IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, Upload> files)
{
    public IReadOnlyDictionary<string, string> Values => values;

    public IReadOnlyDictionary<string, Upload> Files => files;

    /// <summary>The text sent, or "" when the parameter is missing.</summary>
    public string Text(string name) => values.GetValueOrDefault(name, "");

    public bool Has(string name) => Text(name).Length > 0;

    public bool Flag(string name) => Text(name).Trim().ToUpperInvariant() is "TRUE" or "YES" or "1";

    public long Number(string name) => Lenient(Text(name));

    /// <summary>The number of a message or a topic; what is below nought counts as none.</summary>
    public int Positive(string name) => (int)Math.Clamp(Number(name), 0, int.MaxValue);

    public int Number(string name, int missing, int least, int most) =>
        Has(name) ? (int)Math.Clamp(Lenient(Text(name)), least, most) : missing;

    /// <summary>The text sent, which must be there.</summary>
    public string Required(string name) => Has(name) ? Text(name) : throw Refusal.BadRequest($"Parameter \"{name}\" is required");

    /// <summary>The fields of a nested object, or null when the parameter is missing.</summary>
    public Fields? Fields(string name, string unparsable, string noObject, string prefix = "") => Json(name, unparsable) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } json => new(json, prefix),
        _ => throw Refusal.BadRequest(noObject),
    };

    /// <summary>The items of a nested list, or null when the parameter is missing.</summary>
    public IReadOnlyList<JsonElement>? List(string name, string unparsable, string noList) => Json(name, unparsable) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } json => [.. json.EnumerateArray()],
        _ => throw Refusal.BadRequest(noList),
    };

    /// <summary>Null when missing; what cannot be parsed is refused in the given words.</summary>
    public JsonElement? Json(string name, string refusal)
    {
        if (!Has(name))
            return null;

        try
        {
            using var document = JsonDocument.Parse(Text(name));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw Refusal.BadRequest(refusal);
        }
    }

    private static long Lenient(string text)
    {
        var trimmed = text.AsSpan().Trim();
        var digits = 0;
        while (digits < trimmed.Length && (char.IsAsciiDigit(trimmed[digits]) || (digits == 0 && trimmed[0] == '-')))
            digits++;
        return long.TryParse(trimmed[..digits], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
