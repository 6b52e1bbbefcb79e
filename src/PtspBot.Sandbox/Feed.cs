namespace PtspBot.Sandbox;

/// <summary>Something on a screen is different now. The numbers only grow, so "since N" misses nothing.</summary>
public sealed record Change(long Number, ChangeKind Kind, long ChatId, int? MessageId = null, string? QueryId = null);

public enum ChangeKind
{
    Posted,
    Edited,
    Deleted,
    Pinned,
    Reacted,
    CallbackAnswered,
    ChatAction,
    Membership,
    Profile,
}

/// <summary>The changes of one world in order, and a way to wait for the next one. Only the last hundred thousand are kept.</summary>
public sealed class Feed
{
    private const int Kept = 100_000;

    private readonly World _world;
    private readonly Queue<Change> _changes = [];
    private TaskCompletionSource _next = NewSignal();

    internal Feed(World world) => _world = world;

    /// <summary>The number of the newest change; 0 before the first.</summary>
    public long Last { get; private set; }

    public IReadOnlyList<Change> Since(long number)
    {
        lock (_world.Gate)
            return [.. _changes.Where(change => change.Number > number)];
    }

    /// <summary>Returns the newest number as soon as it is above <paramref name="since"/>.</summary>
    public async Task<long> WaitAsync(long since, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task signal;
            lock (_world.Gate)
            {
                if (Last > since)
                    return Last;
                signal = _next.Task;
            }

            await signal.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Raised under the world's lock.</summary>
    internal event Action<Change>? Added;

    internal void Add(ChangeKind kind, long chatId, int? messageId = null, string? queryId = null)
    {
        var change = new Change(++Last, kind, chatId, messageId, queryId);
        _changes.Enqueue(change);
        if (_changes.Count > Kept)
            _changes.Dequeue();
        _next.SetResult();
        _next = NewSignal();
        Added?.Invoke(change);
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
