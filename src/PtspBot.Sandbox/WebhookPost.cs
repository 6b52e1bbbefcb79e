using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PtspBot.Sandbox.BotApi;

namespace PtspBot.Sandbox;

/// <summary>
/// Carries updates to the webhook. Per key (a chat, or who pressed) one at a time and in order, keys side by side up to max_connections;
/// so a message and a press of one person may overtake each other, as with Telegram. Waits between tries are on the world's clock.
/// </summary>
internal sealed class WebhookPost : IAsyncDisposable
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(60);

    private readonly World _world;
    private readonly WebhookReply _reply;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = AnswerWithin };
    private readonly CancellationTokenSource _closing = new();
    private readonly ITimer _alarm;
    private readonly HashSet<Task> _underWay = [];
    private Dictionary<string, WebhookKey> _keys = [];
    private WebhookAddress? _address;
    private DateTimeOffset? _goneSince;

    internal WebhookPost(World world, WebhookReply reply)
    {
        (_world, _reply) = (world, reply);
        _alarm = world.Clock.CreateTimer(_ => Stir(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _world.Webhook.Stir = Stir;
    }

    public async ValueTask DisposeAsync()
    {
        // A test that ends an office early closes its server twice.
        if (_closing.IsCancellationRequested)
            return;

        lock (_world.Gate)
            _world.Webhook.Stir = null;
        await _closing.CancelAsync();

        Task[] underWay;
        lock (_world.Gate)
            underWay = [.. _underWay];
        await Task.WhenAll(underWay);
        await _alarm.DisposeAsync();
        _http.Dispose();
        _closing.Dispose();
    }

    /// <summary>Sends whatever may be sent now and sets the alarm for what must wait.</summary>
    private void Stir()
    {
        lock (_world.Gate)
        {
            if (_world.Webhook.Address is not { } address || _closing.IsCancellationRequested)
                return;
            if (_address != address)
                (_address, _keys, _goneSince) = (address, [], null);

            var later = _world.Faults.OutUntil ?? SendDue(address);
            if (later is { } at)
                _alarm.Change(Until(at), Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Returns when the first of the keys that must wait may go on.</summary>
    private DateTimeOffset? SendDue(WebhookAddress address)
    {
        HashSet<string> seen = [];
        DateTimeOffset? later = null;
        foreach (var update in _world.Updates.Unexpired())
        {
            if (_underWay.Count >= address.MaxConnections)
                break;
            if (!seen.Add(update.Key))
                continue;

            var key = KeyOf(update.Key);
            if (key.IsBusy)
                continue;
            if (key.NotBefore > _world.Now)
                later = later < key.NotBefore ? later : key.NotBefore;
            else
                Send(address, update, key);
        }

        return later;
    }

    /// <summary>A running clock may have passed it meanwhile.</summary>
    private TimeSpan Until(DateTimeOffset at) => at > _world.Now ? at - _world.Now : TimeSpan.Zero;

    private WebhookKey KeyOf(string name) => _keys.TryGetValue(name, out var key) ? key : _keys[name] = new();

    private void Send(WebhookAddress address, PendingUpdate update, WebhookKey key)
    {
        key.IsBusy = true;
        _world.Updates.HandOut(update);
        var body = update.Json.ToJsonString();
        var sending = Task.Run(() => SendAsync(address, update, key, body));
        _underWay.Add(sending);
        // A continuation takes the gate, which this thread still holds, so it never finds the set without the task.
        _ = sending.ContinueWith(Ended, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private void Ended(Task sending)
    {
        lock (_world.Gate)
            _underWay.Remove(sending);
        Stir();
    }

    private async Task SendAsync(WebhookAddress address, PendingUpdate update, WebhookKey key, string body)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address.Url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            if (address.Secret is { } secret)
                request.Headers.Add(SecretHeader, secret);
            using var response = await _http.SendAsync(request, _closing.Token);
            if (response.IsSuccessStatusCode)
                await _reply.ReadAsync(response.Content, _closing.Token);
            Note(update, key, response);
        }
        catch (OperationCanceledException) when (_closing.IsCancellationRequested)
        {
            // The server is closing: the update stays unconfirmed.
        }
        catch (Exception error) when (error is HttpRequestException or IOException or OperationCanceledException)
        {
            lock (_world.Gate)
                Fail(key, error is OperationCanceledException ? "Read timeout expired" : "Connection refused or closed", null);
        }
    }

    private void Note(PendingUpdate update, WebhookKey key, HttpResponseMessage response)
    {
        lock (_world.Gate)
        {
            if (response.IsSuccessStatusCode)
            {
                _goneSince = null;
                key.Succeeded();
                _world.Updates.Delivered(update);
                return;
            }

            GiveUpIfGone(response.StatusCode);
            Fail(key, $"Wrong response from the webhook: {(int)response.StatusCode} {response.ReasonPhrase}", response.Headers.RetryAfter);
        }
    }

    private void Fail(WebhookKey key, string words, RetryConditionHeaderValue? wait)
    {
        key.Failed(_world.Now, wait?.Delta);
        _world.Webhook.Failed(words);
        Stir();
    }

    /// <summary>An address that answers 410 for most of a day is taken for gone.</summary>
    private void GiveUpIfGone(HttpStatusCode status)
    {
        _goneSince = status == HttpStatusCode.Gone ? _goneSince ?? _world.Now : null;
        if (_goneSince is { } since && _world.Now - since >= TimeSpan.FromHours(23))
            _world.Webhook.Remove();
    }
}
