using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

/// <summary>An answer with ok:true; a few methods add words to it.</summary>
internal sealed record Answer(JsonNode Result, string? Description = null)
{
    public static Answer Done => new(JsonValue.Create(true));

    public static Answer Said(string description) => new(JsonValue.Create(true), description);

    public static implicit operator Answer(JsonNode result) => new(result);
}
