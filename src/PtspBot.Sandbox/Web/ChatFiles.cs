using Microsoft.Net.Http.Headers;

namespace PtspBot.Sandbox.Web;

/// <summary>Files that people and the bot sent. Only a picture may be shown by the browser; anything else is handed over to be kept, never opened here.</summary>
internal static class ChatFiles
{
    internal static async Task SendAsync(HttpContext http, World world)
    {
        if (world.Files.Find((string)http.Request.RouteValues["id"]!) is not { } file)
        {
            await SameOrigin.RefuseAsync(http, 404, "There is no such file.");
            return;
        }

        var picture = PictureType(file.Bytes.Span);
        var disposition = new ContentDispositionHeaderValue(picture is null ? "attachment" : "inline");
        disposition.SetHttpFileName(NameOf(file, picture));
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.ContentType = picture ?? "application/octet-stream";
        http.Response.ContentLength = file.Size;
        await http.Response.Body.WriteAsync(file.Bytes, http.RequestAborted);
    }

    internal static string? PictureType(ReadOnlySpan<byte> bytes) => PictureSize.Of(bytes) is null ? null : bytes[0] == 0xFF ? "image/jpeg" : "image/png";

    private static string NameOf(StoredFile file, string? picture) => file.FileName ?? file.Folder + picture switch
    {
        "image/png" => ".png",
        "image/jpeg" => ".jpg",
        _ => ".bin",
    };
}
