using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

/// <summary>The HTTP side: checks the token, reads, lets faults happen, runs the method, records the call and answers. Status code and error_code are always equal.</summary>
internal sealed class HttpEdge(World world, string token, Complaints complaints)
{
    private const string Api = "/bot";
    private const string Downloads = "/file/bot";
    private const string GatewayPage = "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>";

    internal async Task HandleAsync(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value ?? "";
        try
        {
            if (path.StartsWith(Downloads, StringComparison.Ordinal))
                await DownloadAsync(http, path[Downloads.Length..]);
            else if (path.StartsWith(Api, StringComparison.Ordinal))
                await CallAsync(http, path[Api.Length..]);
            else
                await next(http);
        }
        catch (Refusal refusal)
        {
            await RefuseAsync(http, refusal);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The bot hung up, as it does when it stops during a long poll.
        }
    }

    internal static Task NotFoundAsync(HttpContext http) => RefuseAsync(http, new(404, "Not Found"));

    private async Task DownloadAsync(HttpContext http, string rest)
    {
        var path = BehindToken(rest);
        StoredFile? file;
        lock (world.Gate)
            file = world.Files.FindByPath(path);
        if (file is null)
            throw new Refusal(404, "Not Found");

        var fault = world.Faults.Take(Faults.Download);
        if (fault is not null && (await SpoilAsync(http, fault)).IsOver)
            return;

        http.Response.ContentType = "application/octet-stream";
        http.Response.ContentLength = file.Size;
        if (fault?.Kind == FaultKind.ResetAfter)
            await BreakOffAsync(http, file);
        else
            await http.Response.Body.WriteAsync(file.Bytes, http.RequestAborted);
    }

    /// <summary>Half a file, then nothing: the caller must notice by the length.</summary>
    private static async Task BreakOffAsync(HttpContext http, StoredFile file)
    {
        await http.Response.Body.WriteAsync(file.Bytes[..(file.Bytes.Length / 2)], http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        http.Abort();
    }

    private async Task CallAsync(HttpContext http, string rest)
    {
        var began = TimeProvider.System.GetTimestamp();
        var name = BehindToken(rest);
        var request = await RequestReader.ReadAsync(http.Request, http.RequestAborted);
        if (name.Length == 0)
            name = request.Text("method");

        var fault = world.Faults.Take(name);
        if (fault is not null && await SpoilAsync(http, fault) is { IsOver: true } spoiled)
        {
            Record(name, request, http.Response.StatusCode, spoiled.Body, began);
            return;
        }

        var (status, body, wait) = await RunAsync(name, request, http.RequestAborted);
        if (IsLongPoll(name) && world.Faults.OutageNow(name) is { } outage)
        {
            var (_, answer) = await SpoilAsync(http, outage);
            Record(name, request, http.Response.StatusCode, answer, began);
            return;
        }

        var cut = fault?.Kind == FaultKind.ResetAfter;
        Record(name, request, status, cut ? null : body, began);
        if (cut)
            http.Abort();
        else
            await WriteAsync(http, status, body, wait);
    }

    /// <summary>Runs and records a call that did not come as a request of its own.</summary>
    internal async Task ExecuteAsync(string name, Request request, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        var (status, body, _) = await RunAsync(name, request, cancellationToken);
        Record(name, request, status, body, began);
    }

    private async Task<(int Status, string Body, int? RetryAfter)> RunAsync(string name, Request request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await Methods.RunAsync(world, complaints, name, request, cancellationToken);
            var json = new JsonObject { ["ok"] = true, ["result"] = answer.Result };
            Wire.Set(json, "description", answer.Description);
            return (200, json.ToJsonString(), null);
        }
        catch (Refusal refusal)
        {
            if (refusal.IsOwn)
                complaints.NotImplemented(name, refusal.Message);
            return (refusal.Code, Json(refusal), (int?)refusal.Parameters?["retry_after"]);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            complaints.Broke(name, error);
            return (500, Json(new(500, "Internal Server Error: the sandbox broke")), null);
        }
    }

    /// <summary>Lets the fault happen; it is over when there is nothing left to answer.</summary>
    private static async Task<(bool IsOver, string? Body)> SpoilAsync(HttpContext http, Fault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.InternalError:
                return (true, await RefuseAsync(http, new(500, "Internal Server Error")));
            case FaultKind.BadGateway:
                http.Response.StatusCode = 502;
                http.Response.ContentType = "text/html";
                await http.Response.WriteAsync(GatewayPage, http.RequestAborted);
                return (true, GatewayPage);
            case FaultKind.TooManyRequests:
                return (true, await RefuseAsync(http, Refusal.TooManyRequests(fault.Span)));
            case FaultKind.ResetBefore:
                http.Abort();
                return (true, null);
            case FaultKind.Slow:
                await Task.Delay(fault.Span, TimeProvider.System, http.RequestAborted);
                return (false, null);
            default:
                return (false, null);
        }
    }

    private static bool IsLongPoll(string name) => string.Equals(name, "getUpdates", StringComparison.OrdinalIgnoreCase);

    private string BehindToken(string rest)
    {
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            throw new Refusal(404, "Not Found");

        var given = rest[..slash];
        MustBeWellFormed(given);
        return given == token ? rest[(slash + 1)..] : throw new Refusal(401, "Unauthorized");
    }

    private static void MustBeWellFormed(string given)
    {
        var colon = given.IndexOf(':', StringComparison.Ordinal);
        if (given.Length is 0 or > 80 || given[0] == '0' || colon < 0)
            throw new Refusal(401, "Unauthorized: invalid token specified");
        if (!long.TryParse(given.AsSpan(0, colon), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            throw new Refusal(421, "Misdirected Request: unallowed token specified");
        if (id is <= 0 or >= 1L << 54)
            throw new Refusal(401, "Unauthorized: invalid token specified");
    }

    private void Record(string name, Request request, int status, string? body, long began) =>
        world.Calls.Add(name, request.Values, [.. request.Files.Keys], status, body, TimeProvider.System.GetElapsedTime(began));

    private static async Task<string> RefuseAsync(HttpContext http, Refusal refusal)
    {
        var body = Json(refusal);
        await WriteAsync(http, refusal.Code, body, (int?)refusal.Parameters?["retry_after"]);
        return body;
    }

    private static string Json(Refusal refusal)
    {
        var json = new JsonObject { ["ok"] = false, ["error_code"] = refusal.Code, ["description"] = refusal.Message };
        if (refusal.Parameters is { } parameters)
            json["parameters"] = parameters.DeepClone();
        return json.ToJsonString();
    }

    private static async Task WriteAsync(HttpContext http, int status, string body, int? retryAfter)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = bytes.Length;
        if (retryAfter is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
