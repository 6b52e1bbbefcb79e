using System.Globalization;
using System.Text.Json;

namespace PtspBot.Sandbox.BotApi;

/// <summary>
/// The fields of a nested JSON parameter, read as strictly as Telegram reads them: a flag must be a flag, while numbers and
/// texts stand for each other. What is wrong is said behind the prefix of whoever reads.
/// </summary>
internal sealed class Fields(JsonElement json, string prefix = "")
{
    public bool IsEmpty => !json.EnumerateObject().Any();

    public bool Has(string name) => At(name) is not null;

    public string Text(string name) => TextOrNull(name) ?? throw Missing(name);

    public string? TextOrNull(string name) => At(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => Decoded(text),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => throw Refuse($"Field \"{name}\" must be of type String"),
    };

    public bool Flag(string name) => At(name) switch
    {
        null => false,
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        _ => throw Refuse($"Field \"{name}\" must be of type Boolean"),
    };

    public long Number(string name) => NumberOrNull(name) ?? throw Missing(name);

    public long? NumberOrNull(string name) => At(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String or JsonValueKind.Number } value => WholeNumber(value.ToString())
            ?? throw Refuse($"Field \"{name}\" must be a valid Number"),
        _ => throw Refuse($"Field \"{name}\" must be a Number"),
    };

    public IReadOnlyList<JsonElement>? ListOrNull(string name) => At(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()],
        _ => throw Refuse($"Field \"{name}\" must be of type Array"),
    };

    /// <summary>A field with fields of its own, whose mistakes are told behind the same prefix.</summary>
    public Fields Inside(string name) => At(name) switch
    {
        null => throw Missing(name),
        { ValueKind: JsonValueKind.Object } inner => new(inner, prefix),
        _ => throw Refuse($"Field \"{name}\" must be of type Object"),
    };

    /// <summary>Whatever stands there, or null.</summary>
    public JsonElement? At(string name) => json.TryGetProperty(name, out var value) ? value : null;

    public Refusal Refuse(string words) => Refusal.BadRequest(prefix + words);

    public static long? WholeNumber(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private Refusal Missing(string name) => Refuse($"Can't find field \"{name}\"");

    private static string Decoded(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is valid JSON and no valid text.
            throw Refusal.BadRequest("Strings must be encoded in UTF-8");
        }
    }
}
