using System.Globalization;
using System.Text.Json;

namespace PtspBot.Sandbox.BotApi;

/// <summary>Reads the fields of a nested JSON parameter; whatever has another type counts as missing, and numbers may be written as text.</summary>
internal static class Fields
{
    internal static string? TextAt(this JsonElement json, string name) =>
        json.At(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    internal static long? NumberAt(this JsonElement json, string name) => json.At(name) is { } value ? value.AsNumber() : null;

    internal static bool FlagAt(this JsonElement json, string name) => json.At(name) is { ValueKind: JsonValueKind.True };

    internal static JsonElement? At(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;

    internal static long? AsNumber(this JsonElement value) =>
        value.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && long.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
