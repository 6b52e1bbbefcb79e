using System.Globalization;
using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

/// <summary>
/// An answer with ok:false, in Telegram's exact words. Thrown, unlike the office's verdicts: any check, however deep
/// in a keyboard or a tag, ends the whole request, and one place turns it into the answer.
/// </summary>
internal sealed class Refusal(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code => code;

    public JsonObject? Parameters => parameters;

    public static Refusal BadRequest(string words) => new(400, $"Bad Request: {words}");

    public static Refusal Forbidden(string words) => new(403, $"Forbidden: {words}");

    public static Refusal TooManyRequests(TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        return new(429, string.Create(CultureInfo.InvariantCulture, $"Too Many Requests: retry after {seconds}"), new() { ["retry_after"] = seconds });
    }

    public static Refusal Migrated(long to) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat", new() { ["migrate_to_chat_id"] = to });
}
