namespace PtspBot.Sandbox;

/// <summary>Why a waiting poll returns.</summary>
internal enum Wake
{
    Something,
    AnotherPoller,
    Webhook,
}

/// <summary>The one poll that may wait. A newer one, and a webhook, send it away; all its waiting is on real time, as the bot's is.</summary>
internal sealed class LongPoll(World world)
{
    private static readonly TimeSpan ConflictPause = TimeSpan.FromSeconds(3);

    private TaskCompletionSource<Wake>? _waiting;
    private long? _lastConflict;
    private (int Offset, long At)? _last;

    internal bool IsWaiting => _waiting is not null;

    /// <summary>Takes the place of whoever waits. Called under the world's lock, awaited outside of it.</summary>
    internal TaskCompletionSource<Wake> TakeTurn()
    {
        End(Wake.AnotherPoller);
        return _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    internal void End(Wake why)
    {
        _waiting?.TrySetResult(why);
        _waiting = null;
    }

    internal async Task<Wake> WaitAsync(TaskCompletionSource<Wake> turn, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var woken = await WokenAsync(turn, timeout, cancellationToken);
        if (woken == Wake.AnotherPoller)
            await PauseRepeatedConflictAsync(cancellationToken);
        return woken;
    }

    /// <summary>Who asks for the same again at once is given one update only, and a longer wait.</summary>
    internal void Slow(int offset, ref int limit, ref TimeSpan timeout)
    {
        var since = _last is { } last && last.Offset == offset ? TimeProvider.System.GetElapsedTime(last.At) : TimeSpan.MaxValue;
        _last = (offset, TimeProvider.System.GetTimestamp());
        if (!world.Updates.SlowsRepeatedPolls)
            return;

        if (since < TimeSpan.FromSeconds(3) && timeout < TimeSpan.FromSeconds(3))
            timeout = TimeSpan.FromSeconds(3);
        if (since < TimeSpan.FromSeconds(0.5))
            limit = 1;
    }

    private async Task<Wake> WokenAsync(TaskCompletionSource<Wake> turn, TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            return await turn.Task.WaitAsync(timeout, TimeProvider.System, cancellationToken);
        }
        catch (TimeoutException)
        {
            return Wake.Something;
        }
        finally
        {
            lock (world.Gate)
            {
                if (_waiting == turn)
                    _waiting = null;
            }
        }
    }

    private async Task PauseRepeatedConflictAsync(CancellationToken cancellationToken)
    {
        bool again;
        lock (world.Gate)
        {
            again = _lastConflict is { } last && TimeProvider.System.GetElapsedTime(last) < ConflictPause;
            _lastConflict = TimeProvider.System.GetTimestamp();
        }

        if (again)
            await Task.Delay(ConflictPause, TimeProvider.System, cancellationToken);
    }
}
