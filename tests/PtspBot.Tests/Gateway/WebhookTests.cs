using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using PtspBot.Gateway;

namespace PtspBot.Tests.Gateway;

/// <summary>The door for updates that are brought, knocked at over HTTP.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private const string Secret = "nobody_can-guess-this";

    private readonly Wired.Box _box = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private Wired _wired = null!;
    private WebApplication _app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _wired = await Wired.StartAsync();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        var settings = new WebhookSettings(new Uri("https://ptsp.example.id/telegram"), Secret, new Uri("http://127.0.0.1:8443"));
        _app.Run(new Webhook(settings, _wired.Updates, _box, NullLogger<Webhook>.Instance).ReceiveAsync);
        await _app.StartAsync(Cancel);
    }

    [Fact]
    public async Task An_update_is_kept_before_it_is_acknowledged()
    {
        var status = await KnockAsync(Update(7, "Selamat pagi"));

        Assert.Equal(HttpStatusCode.OK, status);
        var kept = Assert.Single(_box.Kept);
        Assert.Equal((7, 5, null), (kept.UpdateId, kept.ChatId, kept.Trouble));
    }

    [Fact]
    public async Task What_could_not_be_kept_is_not_acknowledged()
    {
        _box.FailNext(1);

        var (first, second) = (await KnockAsync(Update(7, "satu")), await KnockAsync(Update(7, "satu")));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, 1), (first, second, _box.Kept.Count));
    }

    [Fact]
    public async Task Nothing_is_acknowledged_while_it_is_still_being_kept()
    {
        _box.EndsAfterStoring = true;
        using var hangingUp = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var knocking = KnockAsync(Update(7, "satu"), cancellationToken: hangingUp.Token);

        await _box.HoldsAsync(1);

        Assert.False(knocking.IsCompleted);
        await hangingUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => knocking);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nobody_can-guess-thi")]
    [InlineData("nobody_can-guess-this ,nobody_can-guess-this")]
    [InlineData("NOBODY_CAN-GUESS-THIS")]
    public async Task Without_the_secret_nothing_is_taken(string? secret)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await KnockAsync(Update(7, "satu"), secret));
        Assert.Empty(_box.Kept);
    }

    [Theory]
    [InlineData("GET", "/telegram", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/telegram", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/", HttpStatusCode.NotFound)]
    [InlineData("POST", "/telegram/more", HttpStatusCode.NotFound)]
    [InlineData("POST", "/health", HttpStatusCode.NotFound)]
    public async Task Any_other_door_or_manner_is_answered_with_a_number_alone(string method, string path, HttpStatusCode expected)
    {
        using var request = Request(Update(7, "satu"), Secret, new HttpMethod(method), path);
        using var response = await _http.SendAsync(request, Cancel);

        Assert.Equal((expected, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(Cancel)));
        Assert.Empty(_box.Kept);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_too_large_to_be_an_update_is_not_read(bool isChunked)
    {
        using var request = Request(Update(7, new string('x', 512 * 1024)), Secret);
        request.Headers.TransferEncodingChunked = isChunked;

        using var response = await _http.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty(_box.Kept);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"message": {}}""")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task What_has_no_number_cannot_be_kept_and_is_refused(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, await KnockAsync(body));

    [Fact]
    public async Task An_update_that_cannot_be_read_is_set_aside_and_acknowledged()
    {
        var status = await KnockAsync("""{"update_id": 8, "message": {"message_id": 99999999999, "text": "NIK 9972010101900001"}}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((8, null, "unreadable at $.message.message_id"), _box.Kept.Select(update => (update.UpdateId, update.ChatId, update.Trouble)).Single());
        Assert.DoesNotContain(_wired.UpdatesLog.Lines, line => line.Contains("9972010101900001", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
        await _wired.DisposeAsync();
    }

    private static string Update(int id, string text) => new JsonObject
    {
        ["update_id"] = id,
        ["message"] = new JsonObject
        {
            ["message_id"] = 1,
            ["date"] = 1_700_000_000,
            ["text"] = text,
            ["chat"] = new JsonObject { ["id"] = 5, ["type"] = "private" },
            ["from"] = new JsonObject { ["id"] = 5, ["is_bot"] = false, ["first_name"] = "Siti" },
        },
    }.ToJsonString();

    private async Task<HttpStatusCode> KnockAsync(string body, string? secret = Secret, CancellationToken? cancellationToken = null)
    {
        using var request = Request(body, secret);
        using var response = await _http.SendAsync(request, cancellationToken ?? Cancel);
        return response.StatusCode;
    }

    private HttpRequestMessage Request(string body, string? secret, HttpMethod? method = null, string path = "/telegram")
    {
        var request = new HttpRequestMessage(method ?? HttpMethod.Post, new Uri(new Uri(_app.Urls.First()), path)) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (secret is not null)
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        return request;
    }
}
