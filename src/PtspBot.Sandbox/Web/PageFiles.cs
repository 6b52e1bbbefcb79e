namespace PtspBot.Sandbox.Web;

/// <summary>The page's own files, carried inside the program so that it runs from anywhere.</summary>
internal static class PageFiles
{
    private const string Prefix = "page/";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".jpg"] = "image/jpeg",
    };

    internal static async Task SendAsync(HttpContext http, string name)
    {
        await using var file = Open(name);
        if (file is null || !Types.TryGetValue(Path.GetExtension(name), out var type))
        {
            await SameOrigin.RefuseAsync(http, 404, "There is no such file.");
            return;
        }

        http.Response.ContentType = type;
        http.Response.ContentLength = file.Length;
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    internal static byte[] Read(string name)
    {
        using var file = Open(name) ?? throw new FileNotFoundException("The program was built without a file of its page.", name);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static Stream? Open(string name) => typeof(PageFiles).Assembly.GetManifestResourceStream(Prefix + name);
}
