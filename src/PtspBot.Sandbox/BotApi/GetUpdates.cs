using System.Text.Json;

namespace PtspBot.Sandbox.BotApi;

internal static class GetUpdates
{
    private const int MaxWait = 50;

    internal static async Task<Answer> RunAsync(World world, Request request, CancellationToken cancellationToken)
    {
        lock (world.Gate)
        {
            if (world.Webhook.Address is not null)
                throw new Refusal(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            Allow(world, request);
        }

        var timeout = TimeSpan.FromSeconds(request.Number("timeout", 0, 0, MaxWait));
        var offset = request.Number("offset", 0, int.MinValue, int.MaxValue);
        var (batch, woken) = await world.Updates.GetAsync(offset, request.Number("limit", 100, 1, 100), timeout, cancellationToken);
        return batch ?? throw new Refusal(409, woken == Wake.Webhook
            ? "Conflict: terminated by setWebhook request"
            : "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    }

    /// <summary>Left out, the kinds stay as they were; so they do where the list is no list of names.</summary>
    internal static void Allow(World world, Request request)
    {
        if (Names(request.Text("allowed_updates")) is { } names)
            world.Updates.Allow(names);
    }

    private static List<string>? Names(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var isList = document.RootElement.ValueKind == JsonValueKind.Array && document.RootElement.EnumerateArray().All(name => name.ValueKind == JsonValueKind.String);
            return isList ? [.. document.RootElement.EnumerateArray().Select(name => name.GetString()!)] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
