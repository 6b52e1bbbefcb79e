using System.Globalization;
using System.Text.Json;

namespace PtspBot.Sandbox.BotApi;

/// <summary>Whose command menu is meant, as the key the profile keeps it under.</summary>
internal static class CommandScope
{
    internal static string Read(World world, Request request)
    {
        if (request.Json("scope", "can't parse BotCommandScope JSON object") is not { } json)
            return "default";
        if (json.ValueKind != JsonValueKind.Object)
            throw Refusal.BadRequest("can't parse BotCommandScope: expected an Object");

        var type = Field(json, "type");
        return type switch
        {
            "default" or "all_private_chats" or "all_group_chats" or "all_chat_administrators" => type,
            "chat" or "chat_administrators" => $"{type}:{ChatOf(world, json)}",
            "chat_member" => $"{type}:{ChatOf(world, json)}:{UserOf(json)}",
            _ => throw Refusal.BadRequest("can't parse BotCommandScope: Unsupported type specified"),
        };
    }

    private static string ChatOf(World world, JsonElement json)
    {
        var id = Field(json, "chat_id");
        if (string.IsNullOrEmpty(id))
            throw Refusal.BadRequest("can't parse BotCommandScope: Empty chat_id specified");
        return long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && world.FindChat(number) is not null
            ? id
            : throw Refusal.BadRequest("chat not found");
    }

    private static string UserOf(JsonElement json) =>
        long.TryParse(Field(json, "user_id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
            ? id.ToString(CultureInfo.InvariantCulture)
            : throw Refusal.BadRequest("can't parse BotCommandScope: Invalid user_id specified");

    private static string? Field(JsonElement json, string name) => json.At(name)?.ToString();
}
