using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

internal static class GetWebhookInfo
{
    internal static Answer Run(World world, Request request)
    {
        var (address, error) = (world.Webhook.Address, world.Webhook.LastError);
        var info = new JsonObject
        {
            ["url"] = address?.Url.OriginalString ?? "",
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = world.Updates.PendingCount,
        };
        if (error is { } last)
            (info["last_error_date"], info["last_error_message"]) = (last.At.ToUnixTimeSeconds(), last.Words);
        if (address is not null)
            info["max_connections"] = address.MaxConnections;
        if (world.Updates.Allowed is { } allowed)
            info["allowed_updates"] = Wire.Array(allowed.Select(kind => (JsonNode)kind));
        return info;
    }
}
