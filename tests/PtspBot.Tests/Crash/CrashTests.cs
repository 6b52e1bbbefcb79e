using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using PtspBot.Persistence;
using PtspBot.Sandbox;
using PtspBot.Tests.Support;
using FileStore = PtspBot.Documents.FileStore;

namespace PtspBot.Tests.Crash;

/// <summary>
/// What the office promises when its machine dies: a real worker process, killed again and again while citizens apply and officers
/// decide, and afterwards every message, paper and decision counted. <c>CRASH_KILLS</c> makes a longer run of it and <c>CRASH_SEED</c> another one.
/// </summary>
public sealed class CrashTests : IDisposable
{
    /// <summary>Kills when the environment does not say.</summary>
    private const int UsualKills = 50;

    /// <summary>Real time in which nothing changes on any screen; a machine that does much else still starts a worker in it.</summary>
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(10);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ptspbot-crash-");

    [Fact]
    public async Task Whenever_the_worker_is_killed_nothing_is_lost_or_out_of_order_and_a_letter_is_doubled_at_most_once_a_kill()
    {
        var kills = Number("CRASH_KILLS") ?? UsualKills;
        var seed = Number("CRASH_SEED") ?? Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"CRASH_KILLS={kills} CRASH_SEED={seed}");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var (world, desk, officers) = await StaffedAsync(patience.Token);
        // How fast this machine starts a process is not what is asked here.
        world.Queries.AnswerWindow = TimeSpan.FromHours(1);
        await using var server = await SandboxServer.StartAsync(world, cancellationToken: patience.Token);
        var crowd = new Crowd(world, Offices.Oss.Texts, [.. officers.Select(officer => new VirtualOfficer(world, Offices.Oss.Texts, officer, desk))]);

        await PlayAsync(crowd, world, SettingsFor(server), kills, seed, patience);

        using var time = OfficeTime.Running();
        await using var worker = await Worker.StartAsync(SettingsFor(server), time, _ => { }, patience.Token);
        await worker.Idle.WhenIdleAsync(patience.Token);
        time.Advance(LongestBackOff);
        await worker.Idle.WhenIdleAsync(patience.Token);
        await using var db = worker.Services.GetRequiredService<OfficeDatabase>().Context();
        await new OfficeReckoning(crowd, Offices.Oss.Texts, db).HoldsAsync(desk, worker.Services.GetRequiredService<FileStore>(), SettingsFor(server).Documents.Folder);
        var copies = await new Reckoning(world, crowd, db).HoldsAsync(desk);
        Assert.NotEqual(0, copies);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>An office with its people, as a clean first day leaves it.</summary>
    private async Task<(World World, Chat Desk, Person[] Officers)> StaffedAsync(CancellationToken cancellationToken)
    {
        var settings = new TheatreSettings(_folder.FullName, Offices.OssFolder, RateLimits: false);
        await using var theatre = await Theatre.OpenAsync(settings, OfficeTime.Running(), _ => { }, cancellationToken);
        return (theatre.World, theatre.DeskGroup, [theatre.Verifier, theatre.SecondVerifier]);
    }

    private static async Task PlayAsync(Crowd crowd, World world, Settings settings, int kills, int seed, CancellationTokenSource patience)
    {
        using var killer = new Killer(world, settings, seed);
        void GoOn(Change change) => patience.CancelAfter(LongestStandstill);
        world.Feed.Added += GoOn;
        try
        {
            var applying = crowd.ApplyAsync(patience.Token);
            await killer.KillAsync(kills, patience.Token);
            crowd.Enough();
            await applying;
            Assert.Equal(0, await killer.StopAsync(patience.Token));
        }
        catch (Exception error) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            var waiting = crowd.People.Where(one => one.IsWaiting);
            throw new Xunit.Sdk.XunitException($"Seed {seed}, after {killer.Kills} kills: {error.Message}\n{string.Join('\n', waiting)}\n{string.Join('\n', killer.Lines)}", error);
        }
        finally
        {
            world.Feed.Added -= GoOn;
        }
    }

    private static int? Number(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    private Settings SettingsFor(SandboxServer server) => new TheatreSettings(_folder.FullName, Offices.OssFolder, RateLimits: false).ForWorker(server);
}
