using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PtspBot.Domain.Cases;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;
using PtspBot.Sandbox;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Crash;

/// <summary>
/// What the office promises when its machine dies: a real worker process, killed again and again under load, and afterwards
/// every message counted. <c>CRASH_KILLS</c> makes a longer run of it and <c>CRASH_SEED</c> another one.
/// </summary>
public sealed class CrashTests : IDisposable
{
    /// <summary>Kills when the environment does not say.</summary>
    private const int UsualKills = 50;

    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(10);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ptspbot-crash-");

    [Fact]
    public async Task Whenever_the_worker_is_killed_nothing_is_lost_or_out_of_order_and_a_letter_is_doubled_at_most_once()
    {
        var kills = Number("CRASH_KILLS") ?? UsualKills;
        var seed = Number("CRASH_SEED") ?? Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"CRASH_KILLS={kills} CRASH_SEED={seed}");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var (world, desk) = await StaffedAsync(patience.Token);
        // How fast this machine starts a process is not what is asked here.
        world.Queries.AnswerWindow = TimeSpan.FromHours(1);
        await using var server = await SandboxServer.StartAsync(world, cancellationToken: patience.Token);
        var crowd = new Crowd(world, Offices.Oss.Texts);

        await PlayAsync(crowd, world, SettingsFor(server), kills, seed, patience);

        using var time = OfficeTime.Running();
        await using var worker = await Worker.StartAsync(SettingsFor(server), time, _ => { }, patience.Token);
        await worker.Idle.WhenIdleAsync(patience.Token);
        time.Advance(LongestBackOff);
        await worker.Idle.WhenIdleAsync(patience.Token);
        TestContext.Current.TestOutputHelper?.WriteLine($"{crowd.Applicants.Count} applicants");
        await using var db = worker.Services.GetRequiredService<OfficeDatabase>().Context();
        await EveryoneHasOneCaseAsync(crowd.Applicants, db);
        await EverythingWasReceivedOnceAsync(crowd.Applicants, world, db);
        Assert.All(crowd.Applicants, EverythingWasAskedInOrder);
        await EveryLetterWasSeenAsync([.. crowd.Applicants.Select(applicant => applicant.Person.Private), desk], db);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>An office with its people, as a clean first day leaves it.</summary>
    private async Task<(World World, Chat Desk)> StaffedAsync(CancellationToken cancellationToken)
    {
        var settings = new TheatreSettings(_folder.FullName, Offices.OssFolder, RateLimits: false);
        await using var theatre = await Theatre.OpenAsync(settings, OfficeTime.Running(), _ => { }, cancellationToken);
        return (theatre.World, theatre.DeskGroup);
    }

    private static async Task PlayAsync(Crowd crowd, World world, Settings settings, int kills, int seed, CancellationTokenSource patience)
    {
        using var killer = new Killer(world, settings, seed);
        try
        {
            var applying = crowd.ApplyAsync(patience.Token);
            await killer.KillAsync(kills, patience);
            crowd.Enough();
            await applying;
            Assert.Equal(0, await killer.StopAsync(patience.Token));
        }
        catch (Exception error) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            var waiting = crowd.Applicants.Where(applicant => applicant.Numbers.Count == 0);
            throw new Xunit.Sdk.XunitException($"Seed {seed}, after {killer.Kills} kills: {error.Message}\n{string.Join('\n', waiting)}\n{string.Join('\n', killer.Lines)}", error);
        }
    }

    private static async Task EveryoneHasOneCaseAsync(IReadOnlyList<VirtualApplicant> applicants, OfficeDb db)
    {
        var cases = await db.Cases.Include(file => file.Facts).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(applicants.Select(applicant => applicant.Person.Id), cases.Select(file => file.ApplicantChat).Order());
        Assert.Equal(cases.Count, cases.Select(file => file.Number).Distinct().Count());
        foreach (var (applicant, file) in applicants.Zip(cases.OrderBy(file => file.ApplicantChat)))
        {
            Assert.Equal(file.Number, Assert.Single(applicant.Numbers));
            Assert.Equal(applicant.Answers.OrderBy(answer => answer.Key), Said(file).Where(fact => applicant.Answers.ContainsKey(fact.Key)));
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Said(CaseFile file) => file.Facts.Select(fact => KeyValuePair.Create(fact.Key, fact.Value)).OrderBy(fact => fact.Key);

    private static async Task EverythingWasReceivedOnceAsync(IReadOnlyList<VirtualApplicant> applicants, World world, OfficeDb db)
    {
        var inbox = await db.Inbox.ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, world.Updates.PendingCount);
        Assert.All(inbox, row => Assert.Equal(InboxStatus.Done, row.Status));
        Assert.All(inbox, row => Assert.Equal(0, row.Attempts));
        Assert.All(applicants, applicant => Assert.Equal(applicant.Acts, inbox.Count(row => row.ChatId == applicant.Person.Id && !row.FromHouse)));
        Assert.All(applicants.SelectMany(applicant => applicant.Presses), press => Assert.NotNull(world.AnswerTo(press)));
    }

    private static void EverythingWasAskedInOrder(VirtualApplicant applicant)
    {
        var asked = VirtualApplicant.Asked.Select(applicant.FirstWith).ToList();

        Assert.DoesNotContain(null, asked);
        Assert.Equal(asked.Order(), asked);
    }

    /// <summary>Each letter is where its row says; what is there beside them are further copies, at most one for each kill and each lost answer.</summary>
    private static async Task EveryLetterWasSeenAsync(IReadOnlyList<Chat> chats, OfficeDb db)
    {
        var outbox = await db.Outbox.ToListAsync(TestContext.Current.CancellationToken);
        var interrupted = outbox.Where(row => row.Interruptions > 0).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine($"{outbox.Count} letters, {interrupted.Count} of them in flight at a kill, one at {outbox.Max(row => row.Interruptions)}");
        Assert.NotEmpty(interrupted);
        Assert.All(outbox, row => Assert.True(row.Status is OutboxStatus.Sent or OutboxStatus.Moot, $"{row.Sequence} {row.Kind}: {row.Status} {row.Trouble}"));

        foreach (var chat in chats)
        {
            var rows = outbox.Where(row => row.ChatId == chat.Id && row.Kind == nameof(PtspBot.Mailroom.Message)).ToList();
            var sent = rows.Where(row => row.Status == OutboxStatus.Sent).Select(row => row.MessageId!.Value).ToHashSet();
            var seen = chat.Messages.Where(message => message.From.IsBot).Select(message => message.Id).ToHashSet();
            Assert.Subset(seen, sent);
            Assert.InRange(seen.Except(sent).Count(), 0, rows.Sum(row => row.Interruptions + row.LostAnswers));
        }
    }

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    private Settings SettingsFor(SandboxServer server) => new TheatreSettings(_folder.FullName, Offices.OssFolder, RateLimits: false).ForWorker(server);
}
