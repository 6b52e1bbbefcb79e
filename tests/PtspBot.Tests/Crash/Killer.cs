using System.Collections.Concurrent;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Crash;

/// <summary>
/// Ends one life of the worker after the other, at moments drawn from a seed: some before it has fully started, some at the very
/// instant something changed on a screen (so that a send is certain to be in flight), some a little after.
/// </summary>
internal sealed class Killer(World world, Settings settings, int seed) : IDisposable
{
    private const int MostChanges = 25;

    /// <summary>Real time; only a worker that stands still needs so much, also on a machine that does much else.</summary>
    private static readonly TimeSpan PatienceWithALife = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(30);

    private readonly Random _random = new(seed);
    private WorkerProcess? _worker;

    /// <summary>The last lines the workers wrote.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    public int Kills { get; private set; }

    /// <summary>Leaves a worker running that nobody kills.</summary>
    /// <param name="patience">Runs out when a life is too slow, and is given anew to each.</param>
    public async Task KillAsync(int times, CancellationTokenSource patience)
    {
        var cancellationToken = patience.Token;
        while (Kills < times)
        {
            patience.CancelAfter(PatienceWithALife);
            _worker = WorkerProcess.Start(settings, Lines);
            await MomentAsync(cancellationToken);
            await _worker.KillAsync(cancellationToken);
            _worker.Dispose();
            Kills++;
        }

        patience.CancelAfter(PatienceWithALife);
        _worker = WorkerProcess.Start(settings, Lines);
    }

    public Task<int> StopAsync(CancellationToken cancellationToken) => _worker!.StopAsync(cancellationToken);

    public void Dispose() => _worker?.Dispose();

    private async Task MomentAsync(CancellationToken cancellationToken)
    {
        var kind = _random.Next(5);
        if (kind == 0)
        {
            await Task.Delay(LongestStart * _random.NextDouble(), TimeProvider.System, cancellationToken);
            return;
        }

        var until = world.Feed.Last + _random.Next(MostChanges);
        while (world.Feed.Last <= until)
            await world.WaitForChangeAsync(world.Feed.Last, cancellationToken);
        if (kind > 2)
            await Task.Delay(LongestPause * _random.NextDouble(), TimeProvider.System, cancellationToken);
    }
}
