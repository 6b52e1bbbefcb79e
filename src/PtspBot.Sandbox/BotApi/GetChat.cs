using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

internal static class GetChat
{
    internal static Answer Run(World world, Request request)
    {
        var chat = Destination.Chat(world, request, Access.Read);
        var json = Wire.Chat(world, chat);
        (json["accent_color_id"], json["max_reaction_count"]) = (0, 11);
        json["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
            ["gifts_from_channels"] = false,
        };
        if (chat.Messages.LastOrDefault(message => message.IsPinned) is { } pinned)
            json["pinned_message"] = Wire.Message(world, pinned);
        return json;
    }
}
