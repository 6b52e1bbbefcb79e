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
        while (!holds())
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Stop);
    }
}
