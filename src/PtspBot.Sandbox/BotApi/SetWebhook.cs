namespace PtspBot.Sandbox.BotApi;

internal static class SetWebhook
{
    private const int MaxSecret = 256;

    /// <summary>Without an address it is deleteWebhook.</summary>
    internal static Answer Run(World world, Request request)
    {
        if (!request.Has("url"))
            return DeleteWebhook.Run(world, request);
        if (!world.Webhook.MayBeSetNow())
            throw Refusal.TooManyRequests(TimeSpan.FromSeconds(1));
        if (request.Has("certificate") || request.Files.ContainsKey("certificate") || request.Has("ip_address"))
            throw Refusal.BadRequest("SANDBOX_WEBHOOK_OPTION_NOT_IMPLEMENTED");

        var url = WebhookUrl.Read(request.Text("url"));
        var secret = Secret(request.Text("secret_token"));
        if (world.Webhook.IsCloudStrict)
            WebhookUrl.MustSuitTheCloud(url);
        var address = new WebhookAddress(url, secret, request.Number("max_connections", 40, 1, 100));
        GetUpdates.Allow(world, request);
        var drops = request.Flag("drop_pending_updates");
        if (drops)
            world.Updates.Drop();
        if (world.Webhook.Address == address && !drops)
            return Answer.Said("Webhook is already set");

        world.Webhook.Set(address);
        return Answer.Said("Webhook was set");
    }

    private static string? Secret(string secret)
    {
        if (secret.Length > MaxSecret)
            throw Refusal.BadRequest("secret token is too long");
        if (!secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
            throw Refusal.BadRequest("secret token contains unallowed characters");
        return secret.Length == 0 ? null : secret;
    }
}
