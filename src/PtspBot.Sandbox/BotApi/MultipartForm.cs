using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace PtspBot.Sandbox.BotApi;

/// <summary>
/// Reads multipart bodies as forgivingly as Telegram's server: names stand with or without quotes and in any script, and only "name" and "filename" count.
/// ASP.NET's own reader goes by the standard and refuses what grammY sends.
/// </summary>
internal static class MultipartForm
{
    private const string FormData = "form-data;";
    private const long MaxFile = 50 * 1024 * 1024;

    internal static async Task ReadAsync(HttpRequest http, Dictionary<string, string> values, Dictionary<string, Upload> files, CancellationToken cancellationToken)
    {
        var reader = new MultipartReader(BoundaryOf(http), http.Body);
        var tooLarge = false;
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            var (name, fileName) = NamesIn(part.ContentDisposition);
            var bytes = await KeepAsync(part.Body, cancellationToken);
            if (bytes is null)
                tooLarge = true;
            else if (fileName is null)
                values[name] = Encoding.UTF8.GetString(bytes);
            else
                files[name] = new(fileName, bytes);
        }

        if (tooLarge)
            throw new Refusal(413, "Request Entity Too Large");
    }

    private static string BoundaryOf(HttpRequest http) =>
        MediaTypeHeaderValue.TryParse(http.ContentType, out var type) && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 } boundary
            ? boundary.ToString()
            : throw Refusal.BadRequest("boundary not found");

    private static (string Name, string? FileName) NamesIn(string? disposition)
    {
        if (disposition is null || !disposition.StartsWith(FormData, StringComparison.Ordinal))
            throw Refusal.BadRequest("expected form-data content disposition");

        var words = disposition[FormData.Length..].Split(';').Select(word => word.Split('=', 2)).Where(word => word.Length == 2)
            .ToLookup(word => word[0].Trim(), word => Unquoted(word[1].Trim()));
        return words["name"].LastOrDefault() is { Length: > 0 } name
            ? (name, words["filename"].LastOrDefault())
            : throw Refusal.BadRequest("field name in multipart/form-data not found");
    }

    private static string Unquoted(string word) => word is ['"', .. var inner, '"'] ? inner : word;

    /// <summary>Null when it is too large, and then read to its end all the same: cut off, the bot would see a broken pipe.</summary>
    private static async Task<byte[]?> KeepAsync(Stream body, CancellationToken cancellationToken)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0 && kept.Length + read <= MaxFile)
            kept.Write(buffer, 0, read);
        if (read == 0)
            return kept.ToArray();

        await body.CopyToAsync(Stream.Null, cancellationToken);
        return null;
    }
}
