using System.Text;
using System.Text.Json.Nodes;
using PtspBot.Gateway;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Gateway;

public sealed class PollerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_people_send_is_stored_as_it_came_with_its_chat()
    {
        await using var wired = await Wired.StartAsync();
        var box = new Wired.Box();
        wired.Siti.Say("Selamat pagi");

        using var poller = wired.Poller(box);
        await poller.StartAsync(Cancel);
        await box.HoldsAsync(2);
        await poller.StopAsync(Cancel);

        var last = box.Kept[^1];
        Assert.Equal((wired.Siti.Id, null), (last.ChatId, last.Trouble));
        Assert.Equal("Selamat pagi", (string?)JsonNode.Parse(Encoding.UTF8.GetString(last.Payload.Span))!["message"]!["text"]);
    }

    [Fact]
    public async Task What_was_stored_but_not_confirmed_before_an_end_comes_again_and_is_kept_once()
    {
        await using var wired = await Wired.StartAsync();
        var box = new Wired.Box { EndsAfterStoring = true };
        wired.Siti.Say("satu");
        using (var first = wired.Poller(box))
        {
            await first.StartAsync(Cancel);
            await box.HoldsAsync(2);
            await first.StopAsync(Cancel);
        }

        box.EndsAfterStoring = false;
        wired.Siti.Say("dua");
        using var second = wired.Poller(box);
        await second.StartAsync(Cancel);
        await box.HoldsAsync(3);
        await second.StopAsync(Cancel);

        Assert.Equal((5, 3), (box.Offered, box.Kept.Count));
    }

    [Fact]
    public async Task An_update_that_could_not_be_stored_is_not_confirmed_and_comes_again()
    {
        await using var wired = await Wired.StartAsync();
        var box = new Wired.Box();
        box.FailNext(3);

        using var poller = wired.Poller(box);
        await poller.StartAsync(Cancel);
        await box.HoldsAsync(1);
        await poller.StopAsync(Cancel);

        Assert.Equal(1, box.Offered);
    }

    [Fact]
    public async Task A_poisoned_update_is_set_aside_and_its_neighbours_arrive()
    {
        await using var wired = await Wired.StartAsync();
        var box = new Wired.Box();
        var poison = wired.World.Updates.Inject(new() { ["message"] = new JsonObject { ["message_id"] = 99_999_999_999, ["text"] = "NIK 9972010101900001" } });
        wired.Siti.Say("sesudahnya");

        using var poller = wired.Poller(box);
        await poller.StartAsync(Cancel);
        await box.HoldsAsync(3);
        await poller.StopAsync(Cancel);

        var aside = Assert.Single(box.Kept, update => update.Trouble is not null);
        Assert.Equal((poison, null, "unreadable at $.message.message_id"), (aside.UpdateId, aside.ChatId, aside.Trouble));
        Assert.DoesNotContain(wired.UpdatesLog.Lines, line => line.Contains("9972010101900001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Numbers_that_begin_anew_and_lower_lose_nothing()
    {
        await using var wired = await Wired.StartAsync();
        var box = new Wired.Box();
        using var poller = wired.Poller(box);
        await poller.StartAsync(Cancel);
        await box.HoldsAsync(1);
        await ConfirmedAsync(wired);

        wired.World.Updates.Renumber(2_000_001);
        wired.Siti.Say("sesudah seminggu sepi");
        await box.HoldsAsync(2);
        await ConfirmedAsync(wired);
        wired.Siti.Say("dan lagi");
        await box.HoldsAsync(3);
        await ConfirmedAsync(wired);
        await poller.StopAsync(Cancel);

        Assert.Equal([2_000_001, 2_000_002], box.Kept.Take(2).Select(update => update.UpdateId));
    }

    [Theory]
    [InlineData(FaultKind.InternalError)]
    [InlineData(FaultKind.BadGateway)]
    [InlineData(FaultKind.TooManyRequests)]
    [InlineData(FaultKind.ResetBefore)]
    [InlineData(FaultKind.ResetAfter)]
    public async Task A_disturbance_is_rested_from_and_costs_nothing(FaultKind kind)
    {
        await using var wired = await Wired.StartAsync();
        var box = new Wired.Box();
        wired.World.Faults.Next(kind, calls: 3);

        using var poller = wired.Poller(box);
        await poller.StartAsync(Cancel);
        await box.HoldsAsync(1);
        await poller.StopAsync(Cancel);

        Assert.Equal(0, wired.World.Faults.Waiting);
    }

    [Fact]
    public async Task A_second_poller_is_explained()
    {
        await using var wired = await Wired.StartAsync();
        var log = new Wired.Log<Poller>();
        var box = new Wired.Box();
        using var poller = wired.Poller(box, log: log);
        await poller.StartAsync(Cancel);
        await box.HoldsAsync(1);
        await ConfirmedAsync(wired);

        using var other = new BotLines(new(wired.Server.Token, wired.Server.BaseAddress));
        using var until = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var taking = other.Polling.SendRequest(new RawGetUpdates { Offset = box.Kept[^1].UpdateId + 1 }, until.Token);
        await log.SaysAsync("Another program fetches updates with the same token");

        await until.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => taking);
        await poller.StopAsync(Cancel);
    }

    [Fact]
    public async Task A_refused_token_stops_the_worker_with_one_sentence()
    {
        await using var wired = await Wired.StartAsync();
        using var lines = new BotLines(new("9000001:another-token-than-the-servers", wired.Server.BaseAddress));
        var log = new Wired.Log<Poller>();
        var host = new Wired.Host();

        using var poller = new Poller(lines, new BotIdentity(), new Wired.Box(), wired.Updates, new FetchTrouble(), host, new Wired.Hurry(), log);
        await poller.StartAsync(Cancel);
        await host.Stopped;
        await poller.ExecuteTask!;

        Assert.StartsWith("Telegram refuses the bot's token (401)", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_kinds_that_the_office_reads_are_asked_for_and_the_webhook_goes_without_its_queue()
    {
        await using var wired = await Wired.StartAsync();
        var box = new Wired.Box();
        using var poller = wired.Poller(box);
        await poller.StartAsync(Cancel);
        await box.HoldsAsync(1);
        await poller.StopAsync(Cancel);

        var call = wired.World.Calls.Of("getUpdates")[0];
        Assert.Equal("""["message","edited_message","callback_query","my_chat_member"]""", call.Parameters["allowed_updates"]);
        Assert.Equal("50", call.Parameters["timeout"]);
        Assert.NotEqual("true", Assert.Single(wired.World.Calls.Of("deleteWebhook")).Parameters.GetValueOrDefault("drop_pending_updates"));
    }

    /// <summary>The world's own sign that the next poll has begun.</summary>
    private static async Task ConfirmedAsync(Wired wired)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (wired.World.Updates.PendingCount > 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
