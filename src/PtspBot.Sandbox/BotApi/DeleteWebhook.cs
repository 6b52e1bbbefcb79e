using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

internal static class DeleteWebhook
{
    internal static Answer Run(World world, Request request)
    {
        if (request.Flag("drop_pending_updates"))
            world.Updates.Drop();
        return new(JsonValue.Create(true), "Webhook is already deleted");
    }
}
