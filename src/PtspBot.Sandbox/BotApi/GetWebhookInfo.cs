using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

internal static class GetWebhookInfo
{
    internal static Answer Run(World world, Request request)
    {
        var info = new JsonObject { ["url"] = "", ["has_custom_certificate"] = false, ["pending_update_count"] = world.Updates.PendingCount };
        if (world.Updates.Allowed is { } allowed)
            info["allowed_updates"] = Wire.Array(allowed.Select(kind => (JsonNode)kind));
        return info;
    }
}
