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

    /// <summary>Whether it is this server that does not know better, and not Telegram that would refuse.</summary>
    public bool IsOwn => Message.Contains("SANDBOX_", StringComparison.Ordinal);

    /// <summary>The code of Telegram's inner servers, where it was passed on as it came.</summary>
    public string? ServerCode => Message.Split(": ") is ["Bad Request", var code] && code.All(c => char.IsAsciiLetterUpper(c) || c == '_') ? code : null;

    public static Refusal BadRequest(string words) => new(400, $"Bad Request: {InASentence(words)}");

    public static Refusal Forbidden(string words) => new(403, $"Forbidden: {words}");

    public static Refusal TooManyRequests(TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        return new(429, string.Create(CultureInfo.InvariantCulture, $"Too Many Requests: retry after {seconds}"), new() { ["retry_after"] = seconds });
    }

    public static Refusal Migrated(long to) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat", new() { ["migrate_to_chat_id"] = to });

    /// <summary>As Telegram puts its own sentences behind the prefix: with a small letter, unless it is a code in capitals.</summary>
    private static string InASentence(string words) =>
        words is [_, '_' or (>= 'A' and <= 'Z'), ..] ? words : char.ToLowerInvariant(words[0]) + words[1..];
}
