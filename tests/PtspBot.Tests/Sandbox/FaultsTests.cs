using System.Net;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Sandbox;

public sealed class FaultsTests : SandboxTest
{
    [Fact]
    public async Task Only_the_next_calls_of_the_named_method_are_spoiled()
    {
        World.Faults.Next(FaultKind.InternalError, calls: 2, method: "getMe");

        Assert.True((await CallAsync("getWebhookInfo")).Ok);
        Assert.Equal(HttpStatusCode.InternalServerError, (await CallAsync("GETME")).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await CallAsync("getMe")).Status);
        Assert.True((await CallAsync("getMe")).Ok);
    }

    [Fact]
    public async Task A_bad_gateway_answers_with_a_page_and_not_with_json()
    {
        World.Faults.Next(FaultKind.BadGateway);

        using var response = await Http.GetAsync(Url("getMe"), Stop);

        Assert.Equal((HttpStatusCode.BadGateway, "text/html"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Too_many_requests_can_be_had_on_demand()
    {
        World.Faults.Next(FaultKind.TooManyRequests, span: TimeSpan.FromSeconds(7));

        var reply = await CallAsync("getMe");

        Assert.Equal((HttpStatusCode.TooManyRequests, 7), (reply.Status, reply.RetryAfter));
    }

    [Theory]
    [InlineData(FaultKind.ResetBefore, 1)]
    [InlineData(FaultKind.ResetAfter, 2)]
    public async Task A_cut_connection_tells_nothing_about_whether_the_message_went_out(FaultKind kind, int messages)
    {
        var siti = Somebody();
        World.Faults.Next(kind, method: "sendMessage");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => CallAsync("sendMessage", new() { ["chat_id"] = siti.Id, ["text"] = "halo" }));

        Assert.Equal(messages, siti.Private.Messages.Count);
    }

    [Fact]
    public async Task A_slow_answer_is_the_right_one()
    {
        World.Faults.Next(FaultKind.Slow, span: TimeSpan.FromMilliseconds(30));

        Assert.True((await CallAsync("getMe")).Ok);
        Assert.Equal(0, World.Faults.Waiting);
    }

    [Fact]
    public async Task The_same_seed_brings_the_same_faults_however_often_the_bot_polls_between()
    {
        var mix = FaultMix.Each(0.1) with { ResetBefore = 0, ResetAfter = 0, Slow = 0 };

        var first = await FatesAsync(seed: 7, mix, polls: 0);
        var again = await FatesAsync(seed: 7, mix, polls: 2);
        var other = await FatesAsync(seed: 8, mix, polls: 0);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.Contains(HttpStatusCode.OK, first);
        Assert.Contains(HttpStatusCode.BadGateway, first);
    }

    [Theory]
    [InlineData(FaultKind.InternalError)]
    [InlineData(FaultKind.BadGateway)]
    [InlineData(FaultKind.TooManyRequests)]
    [InlineData(FaultKind.ResetBefore)]
    [InlineData(FaultKind.ResetAfter)]
    [InlineData(FaultKind.Slow)]
    public async Task Each_kind_strikes_the_same_calls_again_under_the_same_seed(FaultKind kind)
    {
        var first = await StrikesAsync(seed: 7, kind);
        var again = await StrikesAsync(seed: 7, kind);
        var other = await StrikesAsync(seed: 8, kind);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.All(World.Faults.Happened, fault => Assert.Equal(kind, fault.Kind));
    }

    [Theory]
    [InlineData(0.3, 0)]
    [InlineData(0, 0.5)]
    public async Task The_same_updates_come_twice_or_turned_round_again_under_the_same_seed(double twice, double outOfOrder)
    {
        var mix = new FaultMix { Twice = twice, OutOfOrder = outOfOrder };
        var siti = Somebody();

        var first = await DeliveriesAsync(siti, seed: 7, mix);
        var again = await DeliveriesAsync(siti, seed: 7, mix);
        var other = await DeliveriesAsync(siti, seed: 8, mix);

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public async Task A_bot_that_keeps_its_offset_meets_duplicates_disorder_and_new_numbers_and_loses_nothing()
    {
        var siti = World.AddPerson("Siti");
        World.Faults.AtRandom(3, new() { Twice = 0.2, OutOfOrder = 0.5 });
        var (offset, seen) = (0, new List<string>());
        async Task ReadAsync()
        {
            while (World.Updates.PendingCount > 0)
            {
                var batch = (await CallAsync("getUpdates", new() { ["offset"] = offset })).Result.AsArray();
                seen.AddRange(batch.Select(update => (string)update!["message"]!["text"]!));
                offset = batch.Count == 0 ? offset : batch.Max(update => (int)update!["update_id"]!) + 1;
            }
        }

        for (var i = 0; i < 20; i++)
        {
            siti.Say($"{i}a");
            siti.Say($"{i}b");
            await ReadAsync();
            if (i == 10)
                World.Updates.Renumber(5_000_000);
        }

        Assert.Equal(40, seen.Distinct().Count());
        Assert.True(seen.Count > 40 && World.Faults.Reversed > 0);
    }

    [Fact]
    public async Task A_mix_strikes_about_as_often_as_it_says()
    {
        World.Faults.AtRandom(1, new() { TooManyRequests = 0.25, Method = "getMe" });

        for (var i = 0; i < 200; i++)
        {
            await Http.GetAsync(Url("getMe"), Stop);
            await Http.GetAsync(Url("getMyCommands"), Stop);
        }

        Assert.InRange(World.Faults.Happened.Count, 30, 70);
        Assert.All(World.Faults.Happened, fault => Assert.Equal((FaultKind.TooManyRequests, "getMe"), (fault.Kind, fault.Method)));
    }

    [Fact]
    public async Task An_outage_lasts_as_long_as_it_was_said_on_the_worlds_clock()
    {
        World.Faults.Outage(TimeSpan.FromSeconds(90));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => CallAsync("getMe"));
        Clock.Advance(TimeSpan.FromSeconds(89));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => CallAsync("getMe"));
        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.True((await CallAsync("getMe")).Ok);
        Assert.Null(World.Faults.OutUntil);
    }

    [Fact]
    public async Task An_outage_tells_a_waiting_poll_nothing_and_loses_nothing()
    {
        var poll = CallAsync("getUpdates", new() { ["timeout"] = 30 });
        while (!World.Updates.IsPolled)
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Stop);

        World.Faults.Outage(TimeSpan.FromMinutes(1), FaultKind.InternalError);
        Somebody();

        Assert.Equal(HttpStatusCode.InternalServerError, (await poll).Status);
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(await UpdateIdsAsync());
    }

    [Fact]
    public async Task An_update_delivered_twice_comes_again_after_it_was_confirmed()
    {
        World.Faults.DeliverTwice();
        Somebody().Say("halo");
        var first = await UpdateIdsAsync();

        var second = await UpdateIdsAsync(first[^1] + 1);
        var third = await UpdateIdsAsync(first[^1] + 1);

        Assert.Equal(first[..1], second);
        Assert.Empty(third);
    }

    [Fact]
    public async Task A_batch_can_come_newest_first()
    {
        World.Faults.DeliverOutOfOrder();
        Somebody().Say("halo");

        var turned = await UpdateIdsAsync();
        var right = await UpdateIdsAsync();

        Assert.Equal(right, turned.AsEnumerable().Reverse());
        Assert.True(right[0] < right[1]);
    }

    [Fact]
    public async Task A_download_can_break_off_in_the_middle()
    {
        var file = Somebody().SendDocument(World.People[0].Private, "ktp.pdf", new byte[100_000], "application/pdf").Media!.File;
        var path = (string)(await CallAsync("getFile", new() { ["file_id"] = file.FileId })).Result["file_path"]!;
        var link = new Uri($"/file/bot{Server.Token}/{path}", UriKind.Relative);
        World.Faults.Next(FaultKind.ResetAfter, method: Faults.Download);

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Http.GetByteArrayAsync(link, Stop));

        Assert.Equal(100_000, (await Http.GetByteArrayAsync(link, Stop)).Length);
    }

    [Fact]
    public void An_outage_in_which_something_is_done_is_none() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => World.Faults.Outage(TimeSpan.FromSeconds(1), FaultKind.ResetAfter));

    private async Task<List<HttpStatusCode>> FatesAsync(int seed, FaultMix mix, int polls)
    {
        World.Faults.AtRandom(seed, mix);
        List<HttpStatusCode> fates = [];
        for (var i = 0; i < 40; i++)
        {
            using var response = await Http.GetAsync(Url("getMe"), Stop);
            fates.Add(response.StatusCode);
            for (var poll = 0; poll < polls; poll++)
                await Http.GetAsync(Url("getUpdates"), Stop);
        }

        return fates;
    }

    /// <summary>Which of forty calls were struck.</summary>
    private async Task<List<bool>> StrikesAsync(int seed, FaultKind kind)
    {
        var mix = new FaultMix { Span = TimeSpan.FromMilliseconds(1) };
        World.Faults.AtRandom(seed, kind switch
        {
            FaultKind.InternalError => mix with { InternalError = 0.3 },
            FaultKind.BadGateway => mix with { BadGateway = 0.3 },
            FaultKind.TooManyRequests => mix with { TooManyRequests = 0.3 },
            FaultKind.ResetBefore => mix with { ResetBefore = 0.3 },
            FaultKind.ResetAfter => mix with { ResetAfter = 0.3 },
            _ => mix with { Slow = 0.3 },
        });
        List<bool> struck = [];
        for (var i = 0; i < 40; i++)
        {
            var before = World.Faults.Happened.Count;
            try
            {
                using var response = await Http.PostAsync(Url("getMe"), null, Stop);
            }
            catch (HttpRequestException)
            {
                // The connection was cut: that is the fault.
            }

            struck.Add(World.Faults.Happened.Count > before);
        }

        return struck;
    }

    /// <summary>What came in which order, twenty times two messages; counted from the first.</summary>
    private async Task<List<int>> DeliveriesAsync(Person siti, int seed, FaultMix mix)
    {
        World.Faults.Clear();
        var first = await UpdateIdsAsync(-1) is [.., var last] ? last + 1 : 0;
        await UpdateIdsAsync(first);
        World.Faults.AtRandom(seed, mix);
        List<int> came = [];
        for (var (i, offset) = (0, first); i < 20; i++)
        {
            siti.Say("satu");
            siti.Say("dua");
            var ids = await UpdateIdsAsync(offset);
            came.AddRange(ids.Select(id => id - first));
            offset = ids.Max() + 1;
        }

        World.Faults.Clear();
        return came;
    }

    private async Task<List<int>> UpdateIdsAsync(int offset = 0) =>
        [.. (await CallAsync("getUpdates", new() { ["offset"] = offset })).Result.AsArray().Select(update => (int)update!["update_id"]!)];
}
