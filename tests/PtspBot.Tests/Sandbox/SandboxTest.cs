using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Sandbox;

/// <summary>A server of its own, a frozen clock, and a bare client that knows nothing but HTTP.</summary>
public abstract class SandboxTest : IAsyncLifetime
{
    protected static readonly DateTimeOffset Monday = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private SandboxServer _server = null!;
    private HttpClient _http = null!;

    protected OfficeTime Clock { get; } = OfficeTime.FrozenAt(Monday);

    protected World World => _server.World;

    protected SandboxServer Server => _server;

    protected HttpClient Http => _http;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await SandboxServer.StartAsync(new World(Clock), cancellationToken: Stop);
        _http = new() { BaseAddress = Server.BaseAddress, Timeout = TimeSpan.FromSeconds(30) };
        World.Updates.SlowsRepeatedPolls = false;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        Clock.Dispose();
        GC.SuppressFinalize(this);
    }

    protected Uri Url(string method) => new($"/bot{Server.Token}/{method}", UriKind.Relative);

    protected async Task<Reply> CallAsync(string method, JsonObject? parameters = null)
    {
        using var content = new StringContent((parameters ?? []).ToJsonString(), Encoding.UTF8, "application/json");
        return await Reply.OfAsync(await Http.PostAsync(Url(method), content, Stop));
    }

    protected async Task<Reply> SendFileAsync(string method, string field, byte[] bytes, params (string Name, string Value)[] parameters)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in parameters)
            form.Add(new StringContent(value), name);
        form.Add(new StringContent("attach://part"), field);
        form.Add(new ByteArrayContent(bytes), "part", "berkas.pdf");
        return await Reply.OfAsync(await Http.PostAsync(Url(method), form, Stop));
    }

    /// <summary>A person who has started the bot and whose updates the bot has already read.</summary>
    protected Person Somebody(string name = "Siti")
    {
        var person = World.AddPerson(name);
        person.Start();
        return person;
    }

    /// <summary>A picture's head: enough for a photo here.</summary>
    protected static byte[] Png(int width, int height) => Pictures.Png(width, height);

    protected sealed record Reply(HttpStatusCode Status, JsonObject Body, int? RetryAfter)
    {
        public bool Ok => (bool)Body["ok"]!;

        public JsonNode Result => Body["result"] ?? throw new InvalidOperationException(Body.ToJsonString());

        public string Description => (string)Body["description"]!;

        internal static async Task<Reply> OfAsync(HttpResponseMessage response)
        {
            using (response)
            {
                var text = await response.Content.ReadAsStringAsync(Stop);
                return new(response.StatusCode, JsonNode.Parse(text)!.AsObject(), (int?)response.Headers.RetryAfter?.Delta?.TotalSeconds);
            }
        }
    }
}
