using System.Collections.Concurrent;
using PtspBot.Sandbox;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Crash;

/// <summary>A deploy: SIGTERM while people write and a call to Telegram does not come back.</summary>
public sealed class DrainTests : IDisposable
{
    /// <summary>What a container is given before it is killed.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ptspbot-drain-");

    [Fact]
    public async Task A_worker_told_to_end_does_so_in_time_though_a_call_hangs_and_the_next_one_goes_on()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        using var time = OfficeTime.Running();
        var world = new World(time) { Limits = { Enabled = false } };
        await using var server = await SandboxServer.StartAsync(world, cancellationToken: patience.Token);
        var settings = new TheatreSettings(_folder.FullName, Offices.OssFolder, RateLimits: false).ForWorker(server);
        var (siti, lines) = (world.AddPerson("Siti"), new ConcurrentQueue<string>());
        world.Faults.Next(FaultKind.Slow, method: "sendMessage", span: TimeSpan.FromHours(1));
        siti.Start();

        using (var first = WorkerProcess.Start(settings, lines))
        {
            while (!world.Faults.Happened.Any(fault => fault.Kind == FaultKind.Slow))
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
            var since = TimeProvider.System.GetTimestamp();
            Assert.Equal(0, await first.StopAsync(patience.Token));
            Assert.InRange(TimeProvider.System.GetElapsedTime(since), TimeSpan.Zero, Grace);
        }

        using var second = WorkerProcess.Start(settings, lines);
        while (!siti.Private.Messages.Any(message => message.From.IsBot))
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
        Assert.Single(siti.Private.Messages, message => message.From.IsBot);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
