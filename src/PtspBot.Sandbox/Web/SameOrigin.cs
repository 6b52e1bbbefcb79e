using System.Net;
using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.Web;

/// <summary>
/// Lets only the page itself speak to its endpoints. Being bound to this machine is not enough: any web page that the same
/// browser has open can send requests here, and with a name of its own that points to this machine even read the answers.
/// </summary>
internal static class SameOrigin
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    internal static async Task GuardAsync(HttpContext http, RequestDelegate handle)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";

        if (WhyStrange(http.Request) is { } reason)
            await RefuseAsync(http, 403, reason);
        else
            await PlayAsync(http, handle);
    }

    internal static Task RefuseAsync(HttpContext http, int status, string reason)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(new JsonObject { ["error"] = reason }, http.RequestAborted);
    }

    /// <summary>What the player's app would not do is told as a conflict; what breaks behind the page is told too, never swallowed.</summary>
    private static async Task PlayAsync(HttpContext http, RequestDelegate handle)
    {
        try
        {
            await handle(http);
        }
        catch (Exception error) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            var isRefusal = error is InvalidOperationException or ArgumentException or BadHttpRequestException;
            await RefuseAsync(http, isRefusal ? 409 : 500, error.Message);
        }
    }

    private static string? WhyStrange(HttpRequest request)
    {
        if (!IsThisMachine(request.Host.Host))
            return "This page answers only to the name or number of this machine itself.";
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none") && !IsVisit(request))
            return "Another site may not speak to this page.";
        return HttpMethods.IsGet(request.Method) || request.Headers.Origin == $"{request.Scheme}://{request.Host}"
            ? null
            : "Only the page itself may act here.";
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Following a link to the page is no danger, whoever offered the link.</summary>
    private static bool IsVisit(HttpRequest request) => request.Path == "/" && request.Headers["Sec-Fetch-Mode"] == "navigate";
}
