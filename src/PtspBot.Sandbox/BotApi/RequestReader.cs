using System.Text;
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
        catch (Exception error) when (error is InvalidDataException or IOException)
        {
            throw Refusal.BadRequest("unexpected end of request content");
        }

        if (values.Sum(pair => pair.Key.Length + pair.Value.Length) > MaxParameters)
            throw new Refusal(413, IsMultipart(http) ? "Request Entity Too Large: too many parameters in form data" : "Request Entity Too Large: too many parameters");
        return new(values, files);
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

        foreach (var (name, value) in JsonBody.Read(Encoding.UTF8.GetString(body.ToArray())))
            values[name] = value;
    }
}
