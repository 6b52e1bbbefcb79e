namespace PtspBot.Sandbox.BotApi;

/// <summary>A bot may put one call into its answer to the webhook. It is run and recorded like any other, but nobody learns its result.</summary>
internal sealed class WebhookReply(HttpEdge edge, Complaints complaints)
{
    private static readonly HashSet<string> NeverHere = new(StringComparer.OrdinalIgnoreCase) { "setWebhook", "deleteWebhook", "close", "logOut" };

    internal async Task ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var kind = content.Headers.ContentType?.MediaType;
        if (kind is "multipart/form-data" or "application/x-www-form-urlencoded")
            complaints.NotImplemented("answer to the webhook", "a form");
        if (kind != "application/json")
            return;

        var values = Values(await content.ReadAsStringAsync(cancellationToken));
        var method = values.GetValueOrDefault("method", "");
        if (method.Length > 0 && !NeverHere.Contains(method) && !method.StartsWith("get", StringComparison.OrdinalIgnoreCase))
            await edge.ExecuteAsync(method, new(values, new Dictionary<string, Upload>()), cancellationToken);
    }

    /// <summary>Whatever is no object counts as "received", as with Telegram.</summary>
    private static Dictionary<string, string> Values(string body)
    {
        try
        {
            return JsonBody.Read(body);
        }
        catch (Refusal)
        {
            return [];
        }
    }
}
