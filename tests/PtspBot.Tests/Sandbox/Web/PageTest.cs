using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PtspBot.Sandbox;
using PtspBot.Sandbox.Web;

namespace PtspBot.Tests.Sandbox.Web;

/// <summary>A page with a cast of its own, asked over HTTP as a browser would.</summary>
public abstract class PageTest : IAsyncLifetime
{
    private SandboxServer _server = null!;
    private HttpClient _http = null!;

    protected World World => _server.World;

    protected SandboxServer Server => _server;

    protected HttpClient Http => _http;

    private protected SampleStage Stage { get; private set; } = null!;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        var clock = OfficeTime.FrozenAt(SampleStage.MondayMorning);
        var world = new World(clock) { Limits = { Enabled = false } };
        Stage = new(world, clock);
        _server = await SandboxServer.StartAsync(world, map: routes => routes.MapPage(world, Stage), cancellationToken: Stop);
        _http = new() { BaseAddress = _server.BaseAddress, Timeout = TimeSpan.FromSeconds(30) };
    }

    public virtual async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        Stage.Dispose();
        GC.SuppressFinalize(this);
    }

    protected async Task<JsonObject> StateAsync(string? since = null)
    {
        var state = await Http.GetFromJsonAsync<JsonObject>($"/page/state?since={since}", Stop);
        return state!;
    }

    protected Task<HttpResponseMessage> ActAsync(string act, Person who, Chat? where = null, params (string Name, JsonNode Value)[] more)
    {
        var body = new JsonObject { ["as"] = who.Id, ["chat"] = (where ?? who.Private).Id };
        foreach (var (name, value) in more)
            body[name] = value;
        return PostAsync($"/page/act/{act}", JsonContent.Create(body));
    }

    protected Task<HttpResponseMessage> PostAsync(string path, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Origin", Server.BaseAddress.GetLeftPart(UriPartial.Authority));
        return Http.SendAsync(request, Stop);
    }

    protected static async Task<string> ErrorOf(HttpResponseMessage response) => (string)(await response.Content.ReadFromJsonAsync<JsonObject>(Stop))!["error"]!;
}
