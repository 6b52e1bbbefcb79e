using System.Collections.Concurrent;
using PtspBot.Persistence.Sealing;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Crash;

/// <summary>
/// Ends one life of the worker after the other, at moments drawn from a seed: some before it has fully started, some at the very
/// instant something changed on a screen (so that a send is certain to be in flight), some a little after, some while a paper is being stored.
/// </summary>
internal sealed class Killer(World world, Settings settings, int seed) : IDisposable
{
    private const int MostChanges = 100;

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(30);

    private readonly Random _random = new(seed);
    private WorkerProcess? _worker;

    /// <summary>The last lines the workers wrote.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    public int Kills { get; private set; }

    /// <summary>Leaves a worker running that nobody kills.</summary>
    public async Task KillAsync(int times, CancellationToken cancellationToken)
    {
        while (Kills < times)
        {
            _worker = WorkerProcess.Start(settings, Lines);
            await MomentAsync(cancellationToken);
            await _worker.KillAsync(cancellationToken);
            _worker.Dispose();
            Kills++;
        }

        _worker = WorkerProcess.Start(settings, Lines);
    }

    public Task<int> StopAsync(CancellationToken cancellationToken) => _worker!.StopAsync(cancellationToken);

    public void Dispose() => _worker?.Dispose();

    private async Task MomentAsync(CancellationToken cancellationToken)
    {
        switch (_random.Next(7))
        {
            case 0:
                await PauseAsync(LongestStart, cancellationToken);
                break;
            case 1 or 2:
                await StoringAsync(cancellationToken);
                break;
            case var kind:
                await ChangesAsync(_random.Next(MostChanges), cancellationToken);
                await PauseAsync(kind > 4 ? LongestPause : TimeSpan.Zero, cancellationToken);
                break;
        }
    }

    private Task PauseAsync(TimeSpan atMost, CancellationToken cancellationToken) => Task.Delay(atMost * _random.NextDouble(), TimeProvider.System, cancellationToken);

    private async Task ChangesAsync(int count, CancellationToken cancellationToken)
    {
        for (var until = world.Feed.Last + count; world.Feed.Last <= until;)
            await world.WaitForChangeAsync(world.Feed.Last, cancellationToken);
    }

    /// <summary>Until the worker begins to write a paper down.</summary>
    private async Task StoringAsync(CancellationToken cancellationToken)
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var folder = new FileSystemWatcher(settings.Documents.Folder, $"*{OwnerOnlyFile.TemporaryEnding}") { IncludeSubdirectories = true };
        folder.Created += (_, _) => begun.TrySetResult();
        folder.EnableRaisingEvents = true;
        await begun.Task.WaitAsync(cancellationToken);
    }
}
