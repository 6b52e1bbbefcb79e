using System.Text.Json;
using Telegram.Bot.Requests;

namespace PtspBot.Gateway;

/// <summary>
/// Asks for updates and leaves each as it came. The library's own request reads the whole batch at once, so that one
/// update it does not know would hold up every other for ever.
/// </summary>
internal sealed class RawGetUpdates() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>What the office has a use for; named each time, because Telegram keeps an earlier choice.</summary>
    private static readonly string[] Wanted = ["message", "edited_message", "callback_query", "my_chat_member"];

    /// <summary>Everything below it is confirmed.</summary>
    public long? Offset { get; init; }

    public int Limit { get; init; } = 100;

    /// <summary>Seconds; Telegram holds a call no longer than 50.</summary>
    public int Timeout { get; init; } = 50;

    public IReadOnlyList<string> AllowedUpdates { get; } = Wanted;
}
