using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace PtspBot.Sandbox.BotApi;

/// <summary>Reads the parameters of a request from query string, JSON, form or multipart, each of which may be used for any method.</summary>
internal static class RequestReader
{
    private const int MaxParameters = 1024 * 1024;
    private const long MaxFile = 50 * 1024 * 1024;

    internal static async Task<Request> ReadAsync(HttpRequest http, CancellationToken cancellationToken)
    {
        var values = http.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        var files = new Dictionary<string, Upload>();
        try
        {
            if (http.HasFormContentType)
                await ReadFormAsync(http, values, files, cancellationToken);
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

    private static async Task ReadFormAsync(HttpRequest http, Dictionary<string, string> values, Dictionary<string, Upload> files, CancellationToken cancellationToken)
    {
        var options = new FormOptions { MultipartBodyLengthLimit = long.MaxValue, ValueLengthLimit = int.MaxValue, KeyLengthLimit = MaxParameters };
        var form = await http.ReadFormAsync(options, cancellationToken);
        foreach (var (name, value) in form)
            values[name] = value.ToString();
        foreach (var file in form.Files)
            files[file.Name] = await KeepAsync(file, cancellationToken);
    }

    private static async Task<Upload> KeepAsync(IFormFile file, CancellationToken cancellationToken)
    {
        if (file.Length > MaxFile)
            throw TooLarge();

        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellationToken);
        return new(file.FileName, file.ContentType, bytes.ToArray());
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

        foreach (var property in document.RootElement.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null))
            values[property.Name] = AsText(property.Value);
    }

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

    private static Refusal TooLarge() => new(413, "Request Entity Too Large");
}
