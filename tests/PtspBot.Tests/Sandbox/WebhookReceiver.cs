using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace PtspBot.Tests.Sandbox;

/// <summary>A bot's end of a webhook: keeps what arrives and answers as it is told to, by default 200 and nothing.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Delivery> _arrived = [];

    private WebhookReceiver(WebApplication app) => _app = app;

    internal Uri Url => new($"{_app.Urls.First()}/kait");

    internal Func<JsonObject, HttpResponse, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    internal IReadOnlyList<Delivery> Arrived => [.. _arrived];

    internal IEnumerable<string> Texts => Arrived.Select(delivery => (string?)delivery.Update["message"]?["text"]).OfType<string>();

    internal static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var receiver = new WebhookReceiver(builder.Build());
        receiver._app.Run(receiver.ReceiveAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task ReceiveAsync(HttpContext http)
    {
        var update = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        _arrived.Enqueue(new(update, http.Request.Headers["X-Telegram-Bot-Api-Secret-Token"]));
        await Answer(update, http.Response);
    }

    internal sealed record Delivery(JsonObject Update, string? Secret);
}
