using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace PtspBot.Tests.Sandbox;

public sealed class WebhookTests : SandboxTest
{
    [Fact]
    public async Task Setting_and_deleting_say_what_they_found()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        List<string> words = [(await CallAsync("deleteWebhook")).Description, (await SetAsync(receiver)).Description];
        var tooSoon = await SetAsync(receiver);
        Clock.Advance(TimeSpan.FromSeconds(1));
        words.Add((await SetAsync(receiver)).Description);
        words.Add((await CallAsync("setWebhook", new() { ["url"] = "" })).Description);

        Assert.Equal(["Webhook is already deleted", "Webhook was set", "Webhook is already set", "Webhook was deleted"], words);
        Assert.Equal((HttpStatusCode.TooManyRequests, 1), (tooSoon.Status, tooSoon.RetryAfter));
    }

    [Theory]
    [InlineData(false, "ftp://example.com/kait", "", "invalid webhook URL specified")]
    [InlineData(false, "https://example.com/kait", "rahasia!", "secret token contains unallowed characters")]
    [InlineData(false, "https://example.com/kait", "LONG", "secret token is too long")]
    [InlineData(true, "http://example.com/kait", "", "bad webhook: An HTTPS URL must be provided for webhook")]
    [InlineData(true, "https://example.com:5443/kait", "", "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")]
    [InlineData(true, "https://127.0.0.1/kait", "", "bad webhook: IP address 127.0.0.1 is reserved")]
    [InlineData(true, "https://localhost:8443/kait", "", "bad webhook: IP address 127.0.0.1 is reserved")]
    [InlineData(true, "https://192.168.1.7/kait", "", "bad webhook: IP address 192.168.1.7 is reserved")]
    public async Task An_address_or_secret_that_will_not_do_is_refused_in_telegrams_words(bool strict, string url, string secret, string words)
    {
        World.Webhook.IsCloudStrict = strict;

        var reply = await CallAsync("setWebhook", new() { ["url"] = url, ["secret_token"] = secret == "LONG" ? new string('a', 257) : secret });

        Assert.Equal((HttpStatusCode.BadRequest, $"Bad Request: {words}"), (reply.Status, reply.Description));
        Assert.Null(World.Webhook.Address);
    }

    [Fact]
    public async Task A_certificate_is_refused_loudly()
    {
        var reply = await CallAsync("setWebhook", new() { ["url"] = "http://127.0.0.1:1/kait", ["certificate"] = "x" });

        Assert.Equal("Bad Request: SANDBOX_WEBHOOK_OPTION_NOT_IMPLEMENTED", reply.Description);
    }

    [Fact]
    public async Task Polling_and_a_webhook_exclude_each_other()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var waiting = CallAsync("getUpdates", new() { ["timeout"] = 30 });
        await Until(() => World.Updates.IsPolled);

        await SetAsync(receiver);

        Assert.Equal("Conflict: terminated by setWebhook request", (await waiting).Description);
        var refused = await CallAsync("getUpdates");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first", refused.Description);
        await CallAsync("deleteWebhook");
        Assert.True((await CallAsync("getUpdates")).Ok);
    }

    [Fact]
    public async Task What_waited_and_what_comes_is_delivered_with_the_secret()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var siti = Somebody();

        await SetAsync(receiver, new() { ["secret_token"] = "kunci-1" });
        siti.Say("halo");
        await Until(() => World.Updates.PendingCount == 0);

        Assert.Equal(["/start", "halo"], receiver.Texts);
        Assert.All(receiver.Arrived, delivery => Assert.Equal("kunci-1", delivery.Secret));
    }

    [Fact]
    public async Task A_receiver_that_fails_and_recovers_gets_everything_once_and_in_order_per_chat()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var isDown = true;
        receiver.Answer = (_, response) => Task.FromResult(response.StatusCode = isDown ? 503 : 200);
        await SetAsync(receiver);
        var (siti, budi) = (Somebody(), Somebody("Budi"));
        foreach (var person in new[] { siti, budi })
        {
            for (var i = 1; i < 5; i++)
                person.Say($"{i}");
        }

        await Until(() => World.Webhook.Failures == 4);
        isDown = false;
        var failed = receiver.Arrived.Count;
        Clock.Advance(TimeSpan.FromSeconds(2));
        await Until(() => World.Updates.PendingCount == 0);

        var taken = receiver.Arrived.Skip(failed).ToList();
        Assert.Equal(10, taken.Select(delivery => (int)delivery.Update["update_id"]!).Distinct().Count());
        Assert.Equal(10, taken.Count);
        foreach (var person in new[] { siti, budi })
        {
            var texts = taken.Where(delivery => (long)delivery.Update["message"]!["chat"]!["id"]! == person.Id).Select(delivery => (string)delivery.Update["message"]!["text"]!);
            Assert.Equal(["/start", "1", "2", "3", "4"], texts);
        }
    }

    [Fact]
    public async Task Tries_come_at_once_and_then_after_2_4_and_8_seconds_of_the_worlds_clock()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = (_, response) => Task.FromResult(response.StatusCode = 500);
        await SetAsync(receiver);
        Somebody();
        await TriesAsync(receiver, 2);

        foreach (var (seconds, tries) in new[] { (2, 3), (4, 4), (8, 5) })
        {
            Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
            Assert.Equal(tries - 1, receiver.Arrived.Count);
            Clock.Advance(TimeSpan.FromSeconds(1));
            await TriesAsync(receiver, tries);
        }

        var info = (await CallAsync("getWebhookInfo")).Result;
        Assert.Equal("Wrong response from the webhook: 500 Internal Server Error", (string)info["last_error_message"]!);
        Assert.Equal((1, 40), ((int)info["pending_update_count"]!, (int)info["max_connections"]!));
    }

    [Fact]
    public async Task A_retry_after_is_honoured()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = (_, response) =>
        {
            (response.StatusCode, response.Headers.RetryAfter) = (429, "30");
            return Task.CompletedTask;
        };
        await SetAsync(receiver);
        Somebody();
        await TriesAsync(receiver, 1);

        Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Single(receiver.Arrived);
        Clock.Advance(TimeSpan.FromSeconds(1));

        await TriesAsync(receiver, 2);
    }

    [Fact]
    public async Task One_chat_waits_for_its_answer_while_another_chat_and_a_press_go_ahead()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var held = new TaskCompletionSource();
        var (siti, budi) = (World.AddPerson("Siti"), World.AddPerson("Budi"));
        receiver.Answer = (update, _) => (long?)update["message"]?["chat"]?["id"] == siti.Id ? held.Task : Task.CompletedTask;
        await SetAsync(receiver);

        siti.Start();
        siti.Say("lagi");
        siti.PressData(siti.Private, 1, "ya");
        budi.Start();
        await Until(() => World.Updates.PendingCount == 2);

        Assert.Equal(3, receiver.Arrived.Count);
        held.SetResult();
        await Until(() => World.Updates.PendingCount == 0);
        Assert.Equal("lagi", receiver.Texts.Last());
    }

    [Fact]
    public async Task No_more_than_max_connections_are_open()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var (open, most) = (0, 0);
        receiver.Answer = async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref open));
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Stop);
            Interlocked.Decrement(ref open);
        };
        for (var i = 0; i < 12; i++)
            Somebody();

        await SetAsync(receiver, new() { ["max_connections"] = 2 });
        await Until(() => World.Updates.PendingCount == 0);

        Assert.Equal((12, 2), (receiver.Arrived.Count, most));
    }

    [Fact]
    public async Task A_call_in_the_answer_is_made_but_not_one_that_asks_or_sets()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = (update, response) => response.WriteAsJsonAsync((string)update["message"]!["text"]! == "/start"
            ? new JsonObject { ["method"] = "sendMessage", ["chat_id"] = (long)update["message"]!["chat"]!["id"]!, ["text"] = "Selamat datang" }
            : new JsonObject { ["method"] = "deleteWebhook" }, Stop);
        await SetAsync(receiver);

        var siti = Somebody();
        siti.Say("hapus");
        await Until(() => World.Updates.PendingCount == 0);

        Assert.Contains(siti.Private.Messages, message => message.Text == "Selamat datang");
        Assert.Single(World.Calls.Of("sendMessage"));
        Assert.NotNull(World.Webhook.Address);
    }

    [Fact]
    public async Task A_receiver_that_is_gone_for_most_of_a_day_is_forgotten()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = (_, response) => Task.FromResult(response.StatusCode = 410);
        await SetAsync(receiver);
        Somebody();
        await TriesAsync(receiver, 2);

        Clock.Advance(TimeSpan.FromHours(23));

        await Until(() => World.Webhook.Address is null);
    }

    [Fact]
    public async Task In_an_outage_nothing_is_delivered_and_afterwards_everything()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await SetAsync(receiver);
        World.Faults.Outage(TimeSpan.FromMinutes(5));
        Somebody();

        Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Empty(receiver.Arrived);
        Clock.Advance(TimeSpan.FromMinutes(1));

        await Until(() => World.Updates.PendingCount == 0);
    }

    [Fact]
    public async Task An_update_delivered_twice_reaches_the_webhook_twice()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await SetAsync(receiver);
        World.Faults.DeliverTwice();

        Somebody();
        await Until(() => World.Updates.PendingCount == 0);

        Assert.Equal(["/start", "/start"], receiver.Texts);
    }

    private Task<Reply> SetAsync(WebhookReceiver receiver, JsonObject? more = null)
    {
        var parameters = more ?? [];
        parameters["url"] = receiver.Url.AbsoluteUri;
        return CallAsync("setWebhook", parameters);
    }

    /// <summary>Waits until so many tries were made and the last one was noted, so that the clock may be turned.</summary>
    private async Task TriesAsync(WebhookReceiver receiver, int tries)
    {
        await Until(() => receiver.Arrived.Count == tries);
        await Until(() => World.Webhook.Failures >= tries);
    }

    private static async Task Until(Func<bool> holds)
    {
        while (!holds())
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Stop);
    }
}
