namespace PtspBot.Sandbox.BotApi;

internal static class DeleteWebhook
{
    internal static Answer Run(World world, Request request)
    {
        if (request.Flag("drop_pending_updates"))
            world.Updates.Drop();
        if (world.Webhook.Address is null)
            return Answer.Said("Webhook is already deleted");

        world.Webhook.Remove();
        return Answer.Said("Webhook was deleted");
    }
}
