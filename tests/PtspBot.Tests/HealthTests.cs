using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;
using PtspBot.Gateway;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Tests.Mailroom;
using PtspBot.Tests.StaffDesk;
using PtspBot.Tests.Support;

namespace PtspBot.Tests;

public sealed class HealthTests
{
    private static readonly TimeSpan AWhile = TimeSpan.FromMinutes(3);

    private readonly FetchTrouble _fetching = new();
    private long _free = 1L << 40;

    [Fact]
    public async Task What_works_is_well()
    {
        await using var bench = await Bench.OpenAsync();
        await bench.PostAsync(new Message("Halo") { ChatId = 7 });
        await bench.CarryAsync();

        Assert.Empty(await TroublesAsync(bench));
    }

    [Fact]
    public async Task Letters_that_Telegram_does_not_take_are_said_with_their_cause_and_are_not_this_machines_fault()
    {
        await using var bench = await Bench.OpenAsync();
        bench.Telegram.Answers = _ => new Delivery.NotDone("not connected");
        await bench.PostAsync(new Message("Halo") { ChatId = 7 }, new Message("Halo") { ChatId = 8 });
        await bench.CarryAsync();
        Assert.Empty(await TroublesAsync(bench));

        await bench.AdvanceAsync(AWhile);

        var trouble = Assert.Single(await TroublesAsync(bench));
        Assert.Equal(("health.sending", false), (trouble.Words.Key, trouble.IsOwn));
        Assert.Contains(("since", (object?)Bench.Start), trouble.Words.Arguments);
    }

    [Fact]
    public async Task Updates_that_nobody_plays_are_said()
    {
        await using var bench = await Bench.OpenAsync();
        await bench.ArriveAsync((1, Bench.Said(7, "a")));

        bench.Clock.Advance(AWhile);

        Assert.Equal([("health.playing", true)], Named(await TroublesAsync(bench)));
    }

    [Fact]
    public async Task A_deadline_that_no_job_has_told_is_said()
    {
        await using var bench = await Bench.OpenAsync();
        var file = Walk.Enrolled(Offices.Oss, Offices.Oss.Procedures[0], 7, "OSS-2026-0001", Bench.Start);
        Proceedings.BeginTalk(file, Bench.Start, Bench.Start.AddHours(1));
        await bench.Disk.SaveAsync(file);

        bench.Clock.Advance(TimeSpan.FromMinutes(65));
        Assert.Empty(await TroublesAsync(bench));
        bench.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Contains(("health.jobs", true), Named(await TroublesAsync(bench)));
    }

    [Fact]
    public async Task What_cannot_be_fetched_is_said_from_the_first_failure_until_it_is_over()
    {
        await using var bench = await Bench.OpenAsync();
        _fetching.Met("RequestException 502", Bench.Start);
        _fetching.Met("RequestException 0", Bench.Start + AWhile);

        var trouble = Assert.Single(await TroublesAsync(bench));
        Assert.Equal(("health.fetching", false), (trouble.Words.Key, trouble.IsOwn));
        Assert.Contains(("since", (object?)Bench.Start), trouble.Words.Arguments);
        _fetching.Over();

        Assert.Empty(await TroublesAsync(bench));
    }

    [Fact]
    public async Task A_full_disk_and_a_database_that_does_not_answer_are_said()
    {
        await using var bench = await Bench.OpenAsync();
        _free = 100 * 1024 * 1024;
        await using (var db = bench.Disk.Database.Context())
            await db.Database.ExecuteSqlRawAsync("DROP TABLE \"Inbox\"", TestContext.Current.CancellationToken);

        Assert.Equal([("health.disk", true), ("health.database", true)], Named(await TroublesAsync(bench)));
    }

    private Task<IReadOnlyList<Health.Trouble>> TroublesAsync(Bench bench)
    {
        var settings = new Settings(null!, null!, null!, null!, null!, new HealthSettings(new Uri("http://127.0.0.1:0"), LeastMegabytes: 500));
        return new Health(bench.Disk.Database, _fetching, settings, new Writer(Offices.Oss.Texts), bench.Clock) { Free = () => _free }.TroublesAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<(string, bool)> Named(IEnumerable<Health.Trouble> troubles) => troubles.Select(trouble => (trouble.Words.Key, trouble.IsOwn));
}
