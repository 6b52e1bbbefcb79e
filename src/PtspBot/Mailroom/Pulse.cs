namespace PtspBot.Mailroom;

/// <summary>
/// Wakes the loops of the house and knows when all of them rest. Each loop waits on its own bell; whoever leaves work
/// for it rings. A lost ring would only cost time: rows are the truth, and each loop also looks at start.
/// </summary>
public sealed class Pulse
{
    private readonly Dictionary<Bell, Post> _posts = Enum.GetValues<Bell>().ToDictionary(bell => bell, _ => new Post());
    private readonly Lock _lock = new();
    private int _busy;
    private long _beats;

    /// <summary>Grows whenever something happens; the same number twice means that nothing did in between.</summary>
    public long Beats => Interlocked.Read(ref _beats);

    public void Ring(Bell bell)
    {
        lock (_lock)
        {
            var post = _posts[bell];
            (post.Rung, _beats) = (true, _beats + 1);
            post.Waiter?.TrySetResult();
        }
    }

    /// <summary>Until the bell rings, or the office clock has gone on by this much.</summary>
    public async Task WaitAsync(Bell bell, TimeSpan? atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        var rung = Rest(bell, atMost is { } limit ? clock.GetUtcNow() + limit : null);
        try
        {
            await (atMost is null ? rung.WaitAsync(cancellationToken) : EitherAsync(rung, atMost.Value, clock, cancellationToken));
        }
        finally
        {
            Wake(bell);
        }
    }

    /// <summary>Work that no bell knows of, such as a job: the house does not rest before it is disposed.</summary>
    public IDisposable Busy()
    {
        lock (_lock)
            (_busy, _beats) = (_busy + 1, _beats + 1);
        return new Ending(this);
    }

    /// <summary>Every loop waits for a ring or for a later moment, and nobody is busy.</summary>
    public bool IsResting(DateTimeOffset now)
    {
        lock (_lock)
            return _busy == 0 && _posts.Values.All(post => post is { Waiter: not null, Rung: false } && (post.Until is null || post.Until > now));
    }

    /// <summary>The first moment a loop wakes by itself.</summary>
    public DateTimeOffset? NextWake()
    {
        lock (_lock)
            return _posts.Values.Min(post => post.Until);
    }

    private Task Rest(Bell bell, DateTimeOffset? until)
    {
        lock (_lock)
        {
            var post = _posts[bell];
            (post.Waiter, post.Until) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), until);
            if (post.Rung)
                post.Waiter.SetResult();
            return post.Waiter.Task;
        }
    }

    private void Wake(Bell bell)
    {
        lock (_lock)
        {
            var post = _posts[bell];
            (post.Waiter, post.Until, post.Rung, _beats) = (null, null, false, _beats + 1);
        }
    }

    private static async Task EitherAsync(Task rung, TimeSpan limit, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(rung, Task.Delay(limit, clock, either.Token));
        await either.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void End()
    {
        lock (_lock)
            (_busy, _beats) = (_busy - 1, _beats + 1);
    }

    private sealed class Post
    {
        /// <summary>Null while the loop is at work.</summary>
        public TaskCompletionSource? Waiter { get; set; }

        public DateTimeOffset? Until { get; set; }

        public bool Rung { get; set; }
    }

    private sealed class Ending(Pulse pulse) : IDisposable
    {
        private Pulse? _pulse = pulse;

        public void Dispose() => Interlocked.Exchange(ref _pulse, null)?.End();
    }
}

public enum Bell
{
    Inbox,
    Outbox,
    Uploads,
}
