using System.Text.Json;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace PtspBot.Gateway;

/// <summary>
/// Asks for updates and leaves each as it came. The library's own request reads the whole batch at once, so that one
/// update it does not know would hold up every other for ever.
/// </summary>
internal sealed class RawGetUpdates() : RequestBase<JsonElement[]>("getUpdates")
{
    /// <summary>Everything below it is confirmed.</summary>
    public long? Offset { get; init; }

    public int Limit { get; init; } = 100;

    /// <summary>Seconds; Telegram holds a call no longer than 50.</summary>
    public int Timeout { get; init; } = 50;

    public IReadOnlyList<UpdateType> AllowedUpdates { get; } = RawUpdates.Wanted;
}
