using System.Net;
using System.Text.Json.Nodes;

namespace PtspBot.Tests.Sandbox;

public sealed class UpdatesTests : SandboxTest
{
    [Fact]
    public async Task An_update_comes_again_until_the_offset_moves_past_it()
    {
        Somebody();

        var first = Ids(await PollAsync());
        var again = Ids(await PollAsync());
        var after = Ids(await PollAsync(first[^1] + 1));

        Assert.Equal(first, again);
        Assert.Empty(after);
        Assert.Equal(0, World.Updates.PendingCount);
    }

    [Fact]
    public async Task An_offset_confirms_only_what_is_below_it()
    {
        Somebody().Say("halo");
        var ids = Ids(await PollAsync());

        Assert.Equal(ids[1..], Ids(await PollAsync(ids[1])));
        Assert.Equal(1, World.Updates.PendingCount);
    }

    [Fact]
    public async Task Numbering_starts_anywhere_and_goes_up_by_one()
    {
        var siti = Somebody();
        siti.Say("halo");

        var ids = Ids(await PollAsync());

        Assert.InRange(ids[0], 2_000_001, 1_000_000_000);
        Assert.Equal(ids[0] + 1, ids[1]);
    }

    [Fact]
    public async Task A_negative_offset_keeps_only_the_last()
    {
        var siti = Somebody();
        siti.Say("satu");
        siti.Say("dua");

        var last = (await PollAsync(-1)).Result.AsArray();

        Assert.Equal("dua", (string)Assert.Single(last)!["message"]!["text"]!);
        Assert.Equal(1, World.Updates.PendingCount);
    }

    [Fact]
    public async Task An_offset_far_beyond_the_end_is_not_believed()
    {
        Somebody();

        Assert.Single((await PollAsync(2_000_000_000)).Result.AsArray());
    }

    [Fact]
    public async Task The_limit_is_clamped_and_not_refused()
    {
        var siti = Somebody();
        siti.Say("satu");

        Assert.Single((await CallAsync("getUpdates", new() { ["limit"] = 0 })).Result.AsArray());
        Assert.Equal(2, (await CallAsync("getUpdates", new() { ["limit"] = 5000 })).Result.AsArray().Count);
    }

    [Fact]
    public async Task A_waiting_poll_gets_what_happens_meanwhile()
    {
        var siti = World.AddPerson("Siti");
        var poll = PollAsync(timeout: 30);

        siti.Start();

        Assert.Single((await poll).Result.AsArray());
    }

    [Fact]
    public async Task Of_two_waiting_pollers_the_older_is_sent_away()
    {
        var older = PollAsync(timeout: 30);
        await Until(() => World.Updates.IsPolled);
        var newer = PollAsync(timeout: 30);

        var sentAway = await older;
        Somebody();

        Assert.Equal(HttpStatusCode.Conflict, sentAway.Status);
        Assert.Equal("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running", sentAway.Description);
        Assert.Single((await newer).Result.AsArray());
    }

    [Fact]
    public async Task Kinds_are_filtered_when_they_happen_and_the_choice_sticks()
    {
        await CallAsync("getUpdates", new() { ["allowed_updates"] = new JsonArray("message") });
        var siti = Somebody();
        siti.Block();
        siti.Unblock();

        Assert.Single((await PollAsync()).Result.AsArray());
        await CallAsync("getUpdates", new() { ["allowed_updates"] = new JsonArray() });
        siti.Block();
        Assert.Equal(2, (await PollAsync()).Result.AsArray().Count);
    }

    [Theory]
    [InlineData("""["MESSAGE","moon"]""", 1)]
    [InlineData("""["moon"]""", 2)]
    [InlineData("""["callback_query",1]""", 2)]
    [InlineData("{}", 2)]
    [InlineData("[", 2)]
    [InlineData("", 2)]
    public async Task A_list_of_kinds_that_is_none_changes_nothing_and_unknown_names_are_overlooked(string kinds, int updates)
    {
        await CallAsync("getUpdates", new() { ["allowed_updates"] = kinds });

        Somebody().Block();

        Assert.Equal(updates, (await PollAsync()).Result.AsArray().Count);
    }

    [Fact]
    public async Task After_a_week_of_silence_numbering_starts_anew_by_itself()
    {
        var siti = Somebody();
        var before = Ids(await PollAsync())[0];
        await PollAsync(before + 1);
        siti.Say("enam hari");
        Clock.Advance(TimeSpan.FromDays(6));
        siti.Say("masih berurutan");
        Assert.Equal(before + 2, Ids(await PollAsync())[^1]);

        await PollAsync(before + 3);
        Clock.Advance(TimeSpan.FromDays(7));
        siti.Say("seminggu kemudian");

        Assert.NotEqual(before + 3, Assert.Single(Ids(await PollAsync(before + 3))));
    }

    [Fact]
    public async Task A_batch_ends_at_four_mebibytes()
    {
        var letter = new JsonObject { ["message"] = new JsonObject { ["text"] = new string('a', 500 * 1024) } };
        for (var i = 0; i < 10; i++)
            World.Updates.Inject(letter);

        Assert.Equal(8, Ids(await PollAsync()).Count);
        Assert.Equal(10, World.Updates.PendingCount);
    }

    [Fact]
    public void An_update_of_more_than_half_a_mebibyte_is_never_delivered()
    {
        World.Updates.Inject(new() { ["message"] = new JsonObject { ["text"] = new string('a', 512 * 1024) } });

        Assert.Equal(0, World.Updates.PendingCount);
    }

    [Fact]
    public async Task A_press_is_worth_delivering_for_two_minutes_and_a_half()
    {
        var siti = Somebody();
        siti.PressData(siti.Private, 1, "a");
        Clock.Advance(TimeSpan.FromSeconds(150));
        Assert.Equal(2, Ids(await PollAsync()).Count);

        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Single(Ids(await PollAsync()));
    }

    [Fact]
    public async Task A_poll_that_can_be_answered_at_once_sends_nobody_away()
    {
        var waiting = PollAsync(timeout: 30);
        await Until(() => World.Updates.IsPolled);
        var atOnce = await PollAsync(timeout: 0);
        Somebody();

        Assert.Empty(atOnce.Result.AsArray());
        Assert.Single((await waiting).Result.AsArray());
    }

    [Fact]
    public async Task Of_two_clients_in_a_loop_both_live_and_each_sends_the_other_away()
    {
        List<HttpStatusCode> fates = [];
        async Task LoopAsync(CancellationToken end)
        {
            while (!end.IsCancellationRequested)
            {
                var reply = await PollAsync(timeout: 1);
                lock (fates)
                    fates.Add(reply.Status);
            }
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        Task[] clients = [LoopAsync(end.Token), LoopAsync(end.Token)];
        await Until(() => fates.Count(fate => fate == HttpStatusCode.Conflict) >= 2);
        await end.CancelAsync();
        await Task.WhenAll(clients);

        Assert.All(fates, fate => Assert.True(fate is HttpStatusCode.OK or HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Poison_travels_in_the_middle_of_a_batch()
    {
        var siti = Somebody();
        var poison = World.Updates.Inject(new() { ["message_reaction"] = new JsonObject { ["new_reaction"] = new JsonArray(new JsonObject { ["type"] = "unheard-of" }) } });
        siti.Say("halo");

        var batch = (await PollAsync()).Result.AsArray();

        Assert.Equal(3, batch.Count);
        Assert.Equal(poison, (int)batch[1]!["update_id"]!);
    }

    [Fact]
    public async Task A_day_later_nobody_hears_of_an_unread_message()
    {
        Somebody();

        Clock.Advance(TimeSpan.FromHours(25));

        Assert.Empty((await PollAsync()).Result.AsArray());
    }

    [Fact]
    public async Task A_poller_that_asks_the_same_again_at_once_gets_one_at_a_time()
    {
        World.Updates.SlowsRepeatedPolls = true;
        Somebody().Say("halo");

        var first = Ids(await PollAsync());
        var again = Ids(await PollAsync());

        Assert.Equal(2, first.Count);
        Assert.Equal(first[..1], again);
    }

    private Task<Reply> PollAsync(int offset = 0, int timeout = 0) =>
        CallAsync("getUpdates", new() { ["offset"] = offset, ["timeout"] = timeout });

    private static List<int> Ids(Reply reply) => [.. reply.Result.AsArray().Select(update => (int)update!["update_id"]!)];

    private static async Task Until(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            Assert.True(tries < 4000, "It did not come to that.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Stop);
        }
    }
}
