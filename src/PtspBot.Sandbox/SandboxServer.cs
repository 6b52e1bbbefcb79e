using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using PtspBot.Sandbox.BotApi;

namespace PtspBot.Sandbox;

/// <summary>A Bot API server on a port of its own on this machine, for one world and one bot. Any number may run in one process.</summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly WebhookPost _post;

    private SandboxServer(World world, string token, WebApplication app, WebhookPost post, Complaints complaints) =>
        (World, Token, _app, _post, Complaints) = (world, token, app, post, complaints);

    public World World { get; }

    /// <summary>The only token this server lets in; well-formed, and no secret.</summary>
    public string Token { get; }

    public Complaints Complaints { get; }

    /// <summary>What the bot is told instead of api.telegram.org, without a slash at the end of the path.</summary>
    public Uri BaseAddress => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <param name="world">Whose Bot API this is.</param>
    /// <param name="port">0 takes any free one.</param>
    /// <param name="map">Further endpoints on the same port, such as a page's.</param>
    /// <param name="log">Where complaints are logged; nowhere when left out.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<SandboxServer> StartAsync(
        World world, int port = 0, Action<IEndpointRouteBuilder>? map = null, ILoggerFactory? log = null, CancellationToken cancellationToken = default)
    {
        var token = $"{world.Bot.Id}:sandbox-token-opens-nothing-else";
        var app = Build(port);
        var complaints = new Complaints(world, (log ?? app.Services.GetRequiredService<ILoggerFactory>()).CreateLogger("PtspBot.Sandbox"));
        var edge = new HttpEdge(world, token, complaints);
        app.Use(next => http => edge.HandleAsync(http, next));
        app.UseRouting();
        map?.Invoke(app);
        app.UseEndpoints(_ => { });
        app.Run(HttpEdge.NotFoundAsync);

        await app.StartAsync(cancellationToken);
        return new(world, token, app, new(world, new(edge, complaints)), complaints);
    }

    public async ValueTask DisposeAsync()
    {
        await _post.DisposeAsync();
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    /// <summary>The empty builder reads no settings file and no environment: the worker in the same process has its own.</summary>
    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Too large an upload is read to its end and refused in Telegram's words; cut off, the bot would see a broken pipe.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        return builder.Build();
    }
}
