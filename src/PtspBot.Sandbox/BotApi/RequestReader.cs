using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace PtspBot.Sandbox.BotApi;

/// <summary>Reads the parameters of a request from query string, JSON, form or multipart, each of which may be used for any method.</summary>
internal static class RequestReader
{
    private const int MaxParameters = 1024 * 1024;

    internal static async Task<Request> ReadAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        var values = http.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        var files = new Dictionary<string, Upload>();
        try
        {
            if (IsMultipart(http))
                await MultipartForm.ReadAsync(http, values, files, cancellationToken);
            else if (http.HasFormContentType)
                await ReadFormAsync(http, values, cancellationToken);
            else if (http.HasJsonContentType())
                await ReadJsonAsync(http, values, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw Refusal.BadRequest("can't parse multipart body");
        }

        return values.Sum(pair => pair.Key.Length + pair.Value.Length) <= MaxParameters
            ? new(values, files)
            : throw new Refusal(413, "Request Entity Too Large: too many parameters");
    }

    private static bool IsMultipart(HttpRequest http) => http.ContentType?.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase) == true;

    private static async Task ReadFormAsync(HttpRequest http, Dictionary<string, string> values, CancellationToken cancellationToken)
    {
        var form = await http.ReadFormAsync(new FormOptions { ValueLengthLimit = int.MaxValue, KeyLengthLimit = MaxParameters }, cancellationToken);
        foreach (var (name, value) in form)
            values[name] = value.ToString();
    }

    private static async Task ReadJsonAsync(HttpRequest http, Dictionary<string, string> values, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await http.Body.CopyToAsync(body, cancellationToken);
        if (body.Length == 0)
            return;

        using var document = Parse(body.ToArray());
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw Refusal.BadRequest("JSON object expected");

        foreach (var (name, value) in Values(document.RootElement))
            values[name] = value;
    }

    /// <summary>The fields of an object as the parameters they are: nested ones as the JSON they were, null as missing.</summary>
    internal static Dictionary<string, string> Values(JsonElement json) => json.EnumerateObject()
        .Where(property => property.Value.ValueKind != JsonValueKind.Null)
        .GroupBy(property => property.Name)
        .ToDictionary(same => same.Key, same => AsText(same.Last().Value));

    private static JsonDocument Parse(byte[] body)
    {
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw Refusal.BadRequest("can't parse parameter value: Can't parse as JSON");
        }
    }

    private static string AsText(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
            return value.GetRawText();

        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is valid JSON and no valid text.
            throw Refusal.BadRequest("strings must be encoded in UTF-8");
        }
    }
}
