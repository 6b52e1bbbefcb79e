using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.Persistence.Rows;
using PtspBot.Tests.Support;
using static PtspBot.Tests.Mailroom.Bench;

namespace PtspBot.Tests.Mailroom;

/// <summary>The sweep on a real database, with the office's own procedure: what it tells, what it passes over, and what a kill leaves.</summary>
public sealed class DueDeadlinesTests : IDisposable
{
    private const long Siti = 7;

    private static readonly Office Office = Offices.Oss;
    private static readonly Proceedings Proceedings = Office.Proceedings(Office.Procedures[0].Name);

    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton(Office).AddSingleton(Office.Texts).AddSingleton(Office.Regions).AddSingleton(Office.Clock).AddNotices().BuildServiceProvider();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task A_sweeper_that_was_down_tells_the_latest_of_what_is_due_and_passes_over_the_rest()
    {
        await using var bench = await OpenAsync();
        await EnrolAsync(bench, Siti);
        bench.Clock.Advance(TimeSpan.FromDays(4));

        Assert.Equal(1, await SweepAsync(bench));
        Assert.Equal(0, await SweepAsync(bench));
        await bench.CarryAsync();

        Assert.Contains("masih menunggu pendaftaran akun", Assert.Single(bench.Telegram.Texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_closed_unwarned_however_long_the_sweeper_was_down()
    {
        await using var bench = await OpenAsync();
        await EnrolAsync(bench, Siti);
        bench.Clock.Advance(TimeSpan.FromDays(60));

        await SweepAsync(bench);
        await bench.CarryAsync();
        Assert.Contains("akan ditutup", Assert.Single(bench.Telegram.Texts), StringComparison.Ordinal);
        Assert.Equal(Phase.Open, (await CaseAsync(bench)).Phase);
        bench.Clock.Advance(TimeSpan.FromDays(10));
        await SweepAsync(bench);
        await bench.CarryAsync();

        Assert.Equal(Phase.Expired, (await CaseAsync(bench)).Phase);
        Assert.Contains("ditutup karena", bench.Telegram.Texts.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_falls_on_one_moment_is_told_by_number_and_then_as_the_kinds_are_listed()
    {
        await using var bench = await OpenAsync();
        foreach (var chat in (long[])[3, 9, 5, 1, 7, 2, 8, 4, 6])
            await EnrolAsync(bench, chat);
        bench.Clock.Advance(TimeSpan.FromDays(60));
        var met = new List<(DateTimeOffset, string, DeadlineKind)>();

        await Sweeper(bench).TellAsync(bench.Clock.GetUtcNow(), due => Meet(due), Stop);

        Assert.Equal(met.Order(), met);
        Assert.Contains(met.GroupBy(one => one.Item1), same => same.Count() > 8);

        IEnumerable<Letter> Meet(Due due)
        {
            met.Add((due.Deadline.DueAt, due.File.Number!, due.Deadline.Kind));
            return [];
        }
    }

    [Fact]
    public async Task Two_sweepers_at_once_tell_each_thing_once()
    {
        await using var bench = await OpenAsync();
        for (var chat = 1; chat <= 20; chat++)
            await EnrolAsync(bench, chat);
        bench.Clock.Advance(TimeSpan.FromDays(4));

        var told = await Task.WhenAll(Task.Run(() => SweepAsync(bench), Stop), Task.Run(() => SweepAsync(bench), Stop));
        await bench.CarryAsync();

        Assert.Equal(20, told.Sum());
        Assert.Equal(Enumerable.Range(1, 20).Select(chat => (long)chat), bench.Telegram.Calls.Select(call => call.Letter.ChatId).Order());
    }

    [Fact]
    public async Task One_that_fails_stops_nobody_else_and_is_found_again()
    {
        await using var bench = await OpenAsync();
        for (var chat = 1; chat <= 3; chat++)
            await EnrolAsync(bench, chat);
        bench.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(2, await Sweeper(bench).TellAsync(bench.Clock.GetUtcNow(), due => due.File.ApplicantChat == 2 ? throw new InvalidOperationException() : Notices.For(due), Stop));

        Assert.Equal(1, await SweepAsync(bench));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_kill_at_any_save_loses_no_level_and_tells_none_twice(int save)
    {
        await using var bench = await OpenAsync();
        await EnrolAsync(bench, Siti);
        bench.Clock.Advance(TimeSpan.FromDays(1));

        bench.Disk.FailSave(save, new InvalidOperationException("killed"));
        await SweepAsync(bench);
        await bench.CarryAsync();
        Assert.True(bench.Disk.HasFailed);
        await bench.RestartAsync();
        await SweepAsync(bench);
        await bench.CarryAsync();

        Assert.Single(bench.Telegram.Calls);
        Assert.Equal(OutboxStatus.Sent, Assert.Single(await bench.OutboxAsync()).Status);
    }

    [Fact]
    public async Task A_kill_between_the_commit_and_the_call_costs_nothing()
    {
        await using var bench = await OpenAsync();
        await EnrolAsync(bench, Siti);
        bench.Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync(bench);

        await bench.Disk.ReopenAsync();
        await SweepAsync(bench);
        await bench.CarryAsync();

        Assert.Single(bench.Telegram.Calls);
    }

    [Fact]
    public async Task One_in_flight_at_a_kill_is_unknown_and_not_repeated_and_the_next_level_comes()
    {
        await using var bench = await OpenAsync();
        await EnrolAsync(bench, Siti);
        bench.Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync(bench);
        await bench.Disk.MarkSendingAsync(edits: null);

        await bench.Disk.ReopenAsync();
        await SweepAsync(bench);
        await bench.CarryAsync();
        Assert.Equal(OutboxStatus.Unknown, Assert.Single(await bench.OutboxAsync()).Status);
        bench.Clock.Advance(TimeSpan.FromDays(3));
        await SweepAsync(bench);
        await bench.CarryAsync();

        Assert.Contains("masih menunggu pendaftaran akun", Assert.Single(bench.Telegram.Texts), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reminder_that_still_waits_to_leave_is_withdrawn_when_the_applicant_acts()
    {
        await using var bench = await OpenAsync();
        await EnrolAsync(bench, Siti);
        bench.Clock.Advance(TimeSpan.FromDays(1));
        await SweepAsync(bench);

        bench.Turn.Plays = turn => Proceedings.Play(turn.Cases.Single(), Actor.Applicant(Siti), Move.Report, turn.At);
        await bench.ArriveAsync((1, Said(Siti, "sudah")));
        await bench.PlayAsync();
        await bench.CarryAsync();

        Assert.Empty(bench.Telegram.Calls);
        Assert.Equal(OutboxStatus.Moot, Assert.Single(await bench.OutboxAsync()).Status);
    }

    [Fact]
    public async Task News_that_waits_behind_reminders_leaves_whatever_the_applicant_does()
    {
        await using var bench = await OpenAsync();
        var file = await EnrolAsync(bench, Siti);
        await bench.PostAsync(new Message("OSS terganggu") { ChatId = Siti, Lane = Lane.Reminders, CaseId = file.Id });
        bench.Clock.Advance(TimeSpan.FromMinutes(1));

        bench.Turn.Plays = turn => Proceedings.Play(turn.Cases.Single(), Actor.Applicant(Siti), Move.Report, turn.At);
        await bench.ArriveAsync((1, Said(Siti, "sudah")));
        await bench.PlayAsync();
        await bench.CarryAsync();

        Assert.Equal("OSS terganggu", Assert.Single(bench.Telegram.Texts));
    }

    [Fact]
    public async Task One_that_has_waited_into_the_night_leaves_in_the_morning_if_it_is_still_true()
    {
        await using var bench = await OpenAsync();
        bench.Quiet.Hours = Office.Reminding.QuietUntil;
        await EnrolAsync(bench, Siti);
        await EnrolAsync(bench, 8);
        bench.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromHours(2));
        await SweepAsync(bench);
        bench.Clock.Advance(TimeSpan.FromHours(12));

        await bench.CarryAsync();
        Assert.Empty(bench.Telegram.Calls);
        bench.Turn.Plays = turn => Proceedings.Play(turn.Cases.Single(), Actor.Applicant(8), Move.Cancel, turn.At);
        await bench.ArriveAsync((1, Said(8, "batal")));
        await bench.PlayAsync();
        bench.Clock.Advance(TimeSpan.FromHours(10));
        await SweepAsync(bench);
        await bench.CarryAsync();

        Assert.Equal(Siti, Assert.Single(bench.Telegram.Calls).Letter.ChatId);
    }

    [Fact]
    public async Task Nobody_who_has_acted_is_reminded_of_it()
    {
        await using var bench = await OpenAsync();
        var file = await EnrolAsync(bench, Siti);
        await bench.ArriveAsync((1, Said(Siti, "sudah")));
        bench.Turn.Plays = turn => Proceedings.Play(turn.Cases.Single(), Actor.Applicant(Siti), Move.Report, turn.At);
        await bench.PlayAsync();
        bench.Clock.Advance(TimeSpan.FromDays(1));

        await SweepAsync(bench);
        await bench.CarryAsync();

        Assert.DoesNotContain("pendaftaran akun OSS untuk permohonan", Assert.Single(bench.Telegram.Texts), StringComparison.Ordinal);
        Assert.NotEqual(file.Step, (await CaseAsync(bench)).Step);
    }

    private DueNotices Notices => _services.GetRequiredService<DueNotices>();

    private static DueDeadlines Sweeper(Bench bench) => new(bench.Disk.Database, bench.Pulse, NullLogger<DueDeadlines>.Instance);

    private Task<int> SweepAsync(Bench bench) => Sweeper(bench).TellAsync(bench.Clock.GetUtcNow(), Notices.For, Stop);

    private static async Task<CaseFile> CaseAsync(Bench bench)
    {
        await using var session = bench.Disk.Database.Begin();
        return Assert.Single(await PtspBot.Persistence.DeskTables.CasesAsync(session, [.. session.Db.Cases.Select(file => file.Id)], Stop));
    }

    /// <summary>Somebody applied on Monday 2 March 2026 at 08:00 in Blitar, and has their first step before them.</summary>
    private static async Task<CaseFile> EnrolAsync(Bench bench, long chat)
    {
        var at = bench.Clock.GetUtcNow();
        var (file, siti) = (new CaseFile(Guid.CreateVersion7(at), Proceedings.Procedure.Name, chat, at), Actor.Applicant(chat));
        foreach (var field in Proceedings.Procedure.Intake)
            file.Learn(field.Key, field.Type == FieldType.Nik ? "9972010101900001" : (field.Choices is [var first, ..] ? first : "Melati"), null, FactSource.Applicant, at);
        Assert.True(Proceedings.Enrol(file, siti, () => $"OSS-2026-{chat:D4}", null, at).IsApplied);
        await bench.Disk.SaveAsync(new Conversation(chat, "id"), file);
        return file;
    }
}
