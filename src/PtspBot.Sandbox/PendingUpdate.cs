using System.Globalization;
using System.Text.Json.Nodes;

namespace PtspBot.Sandbox;

/// <summary>One update in the bot's queue, how many bytes it has, until when it is worth delivering, and what happens in the world when it is.</summary>
internal sealed record PendingUpdate(int Id, JsonObject Json, int Size, DateTimeOffset Until, Action? OnDelivery, bool ComesTwice)
{
    /// <summary>Whose updates a webhook gets one after the other: a chat's, or the presses of one person, which are a queue of their own.</summary>
    internal string Key { get; } = KeyOf(Json);

    /// <summary>The chat, or the person who pressed; 0 where there is none.</summary>
    internal long ChatId => long.TryParse(Key.AsSpan(Key.LastIndexOf(' ') + 1), CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static string KeyOf(JsonObject json)
    {
        var (kind, body) = json.FirstOrDefault(field => field.Key != "update_id");
        return kind switch
        {
            "callback_query" => $"presses of {IdAt(body, "from")}",
            "message_reaction" or "message_reaction_count" => $"reactions in {IdAt(body, "chat")}",
            _ => $"chat {IdAt(body, "chat") ?? "none"}",
        };
    }

    /// <summary>Injected poison may hold anything anywhere.</summary>
    private static string? IdAt(JsonNode? body, string whose) => ((body as JsonObject)?[whose] as JsonObject)?["id"]?.ToString();
}
