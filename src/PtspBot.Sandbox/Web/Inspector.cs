using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PtspBot.Sandbox.Web;

/// <summary>
/// What the bot asked and was answered, newest first. It is sifted here, so that the browser holds only what it shows, and
/// outside of the world's lock, so that looking slows nobody. What could be a bot's token or a webhook's secret is covered.
/// </summary>
internal sealed partial class Inspector(World world)
{
    private const int Shown = 200;
    private const int LongestValue = 100_000;
    private const int LongestGist = 140;
    private const string Covered = "•••";

    internal Task ListAsync(HttpContext http)
    {
        var (query, calls) = (http.Request.Query, world.Calls.All);
        var (method, chat, errors) = ((string?)query["method"] ?? "", (string?)query["chat"] ?? "", query["errors"] == "1");
        var found = calls.Reverse()
            .Where(call => method.Length > 0 ? call.Method.Equals(method, StringComparison.OrdinalIgnoreCase) : !IsIdlePoll(call))
            .Where(call => chat.Length == 0 || ChatOf(call)?.ToString(CultureInfo.InvariantCulture) == chat)
            .Where(call => !errors || IsError(call));

        return http.Response.WriteAsJsonAsync(new JsonObject
        {
            ["last"] = calls.Count == 0 ? 0 : calls[^1].Number,
            ["methods"] = new JsonArray([.. calls.Select(call => call.Method).Distinct(StringComparer.OrdinalIgnoreCase).Order().Select(name => (JsonNode)name)]),
            ["calls"] = new JsonArray([.. found.Take(Shown).Select(Line)]),
        }, http.RequestAborted);
    }

    internal Task OneAsync(HttpContext http)
    {
        var number = long.Parse((string)http.Request.RouteValues["number"]!, CultureInfo.InvariantCulture);
        return world.Calls.All.FirstOrDefault(call => call.Number == number) is { } call
            ? http.Response.WriteAsJsonAsync(Whole(call), http.RequestAborted)
            : SameOrigin.RefuseAsync(http, 404, "That call is no longer kept.");
    }

    private JsonObject Line(ApiCall call) => new()
    {
        ["number"] = call.Number,
        ["at"] = call.At.ToUnixTimeMilliseconds(),
        ["method"] = call.Method,
        ["chat"] = ChatOf(call),
        ["status"] = call.Status,
        ["cut"] = call.Answer is null,
        ["error"] = IsError(call),
        ["took"] = (long)call.Took.TotalMilliseconds,
        ["gist"] = Gist(call),
    };

    private JsonObject Whole(ApiCall call)
    {
        var line = Line(call);
        line["address"] = $"/bot{world.Bot.Id}:{Covered}/{call.Method}";
        line["parameters"] = new JsonObject(call.Parameters.Select(parameter => KeyValuePair.Create(parameter.Key, Readable(parameter.Key, parameter.Value))));
        line["files"] = new JsonArray([.. call.FileFields.Select(field => (JsonNode)field)]);
        line["answer"] = call.Answer is { } answer ? Readable("", answer) : null;
        return line;
    }

    private long? ChatOf(ApiCall call)
    {
        if (long.TryParse(call.Parameters.GetValueOrDefault("chat_id"), CultureInfo.InvariantCulture, out var chat))
            return chat;
        return call.Parameters.TryGetValue("callback_query_id", out var query) ? world.Queries.ChatOf(query) : null;
    }

    private static bool IsError(ApiCall call) => call.Status >= 400 || call.Answer is null;

    /// <summary>A long poll that ended with nothing says only that the bot is alive.</summary>
    private static bool IsIdlePoll(ApiCall call) =>
        call.Answer is """{"ok":true,"result":[]}""" && IsPoll(call);

    private static bool IsPoll(ApiCall call) => call.Method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase);

    /// <summary>What one reads to tell a call from its neighbours: why it was refused, what it brought, or what it says.</summary>
    private static string Gist(ApiCall call)
    {
        var line = Cover(IsError(call) ? Reason(call) : IsPoll(call) ? Brought(call) : Said(call)).ReplaceLineEndings(" ");
        return line.Length <= LongestGist ? line : string.Concat(line.AsSpan(0, LongestGist), "…");
    }

    private static string Reason(ApiCall call) => (string?)JsonNode.Parse(call.Answer ?? "{}")!["description"] ?? "";

    private static string Brought(ApiCall call) =>
        string.Join(", ", JsonNode.Parse(call.Answer!)!["result"]!.AsArray().Select(update => update!.AsObject().Last().Key));

    private static string Said(ApiCall call) =>
        call.Parameters.GetValueOrDefault("text") ?? call.Parameters.GetValueOrDefault("caption") ?? call.Parameters.GetValueOrDefault("action") ?? "";

    private static JsonNode? Readable(string name, string value)
    {
        if (name == "secret_token")
            return Covered;
        if (value.Length > LongestValue)
            return string.Concat(Cover(value[..LongestValue]), "…");

        var covered = Cover(value);
        try
        {
            return covered is ['{' or '[', ..] ? JsonNode.Parse(covered) : covered;
        }
        catch (JsonException)
        {
            return covered;
        }
    }

    private static string Cover(string text) => Token().Replace(text, $"$1:{Covered}");

    [GeneratedRegex(@"(?<!\d)(\d{5,}):[\w-]{20,}")]
    private static partial Regex Token();
}
