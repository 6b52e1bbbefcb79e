namespace PtspBot.Sandbox;

/// <summary>
/// The office's clock, which can be turned. Frozen it stands until it is turned; running it goes at normal speed from where it was turned to.
/// Turning walks from timer to timer, each firing at the moment it is due, so that a week turned is a week lived. Never turns back.
/// </summary>
public sealed class OfficeTime : TimeProvider, IDisposable
{
    private readonly Lock _gate = new();
    private readonly SortedSet<Alarm> _alarms = new(Alarm.ByDue);
    private readonly ITimer? _pulse;
    private readonly long _realStart = System.GetTimestamp();
    private DateTimeOffset _turnedTo;
    private long _lastAlarm;

    private OfficeTime(DateTimeOffset start, bool running)
    {
        _turnedTo = start.ToUniversalTime();
        if (running)
            _pulse = System.CreateTimer(_ => FireDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>When the next of its timers is due, or null when none is set. It may be now or earlier while that timer is about to fire.</summary>
    public DateTimeOffset? NextTimer
    {
        get
        {
            lock (_gate)
                return _alarms.Min?.Due;
        }
    }

    /// <summary>A clock that moves only when turned.</summary>
    public static OfficeTime FrozenAt(DateTimeOffset start) => new(start, running: false);

    /// <summary>A clock at normal speed, starting at the given moment or at the real one.</summary>
    public static OfficeTime Running(DateTimeOffset? start = null) => new(start ?? System.GetUtcNow(), running: true);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return Now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var alarm = new Alarm(this, callback, state);
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Advance(TimeSpan span) => AdvanceTo(GetUtcNow() + span);

    /// <summary>Moves to the instant, firing on this thread and in due order every timer on the way, also those that timers set.</summary>
    public void AdvanceTo(DateTimeOffset instant)
    {
        lock (_gate)
        {
            if (_pulse is null && instant < Now)
                throw new ArgumentOutOfRangeException(nameof(instant), "Time does not turn back.");
        }

        while (TakeDue(instant) is { } alarm)
            alarm.Fire();
    }

    public void Dispose() => _pulse?.Dispose();

    private DateTimeOffset Now => _pulse is null ? _turnedTo : _turnedTo + System.GetElapsedTime(_realStart);

    /// <summary>Takes the first alarm due until then and stands the clock at its moment; without one, stands it at the end and returns null.</summary>
    private Alarm? TakeDue(DateTimeOffset until)
    {
        lock (_gate)
        {
            var first = _alarms.Min;
            var isDue = first is not null && first.Due <= until;
            MoveForwardTo(isDue ? first!.Due : until);
            if (!isDue)
            {
                SetPulse();
                return null;
            }

            _alarms.Remove(first!);
            if (first!.Period > TimeSpan.Zero)
                Set(first, first.Due + first.Period);
            return first;
        }
    }

    private void FireDue()
    {
        while (TakeDue(GetUtcNow()) is { } alarm)
            alarm.Fire();
    }

    private void MoveForwardTo(DateTimeOffset instant)
    {
        var ahead = instant - Now;
        if (ahead > TimeSpan.Zero)
            _turnedTo += ahead;
    }

    private void Set(Alarm alarm, DateTimeOffset due)
    {
        (alarm.Due, alarm.Order) = (due, ++_lastAlarm);
        _alarms.Add(alarm);
    }

    private bool Change(Alarm alarm, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            if (alarm.IsDisposed)
                return false;

            _alarms.Remove(alarm);
            alarm.Period = period == Timeout.InfiniteTimeSpan ? TimeSpan.Zero : period;
            if (dueTime != Timeout.InfiniteTimeSpan)
                Set(alarm, Now + dueTime);
            SetPulse();
        }

        // On the frozen clock nothing else would fire it; never on the caller, who may hold locks.
        if (_pulse is null && dueTime == TimeSpan.Zero)
            ThreadPool.UnsafeQueueUserWorkItem(static clock => clock.FireDue(), this, preferLocal: false);
        return true;
    }

    private void SetPulse()
    {
        if (_pulse is null || _alarms.Min is not { } next)
            return;

        var wait = next.Due - Now;
        // A real timer cannot wait longer than some weeks; waking once a day costs nothing. Rounded up, or it would wake too early and spin.
        var capped = wait > TimeSpan.FromDays(1) ? TimeSpan.FromDays(1) : TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(wait.TotalMilliseconds)));
        _pulse.Change(capped, Timeout.InfiniteTimeSpan);
    }

    private void Forget(Alarm alarm)
    {
        lock (_gate)
        {
            alarm.IsDisposed = true;
            _alarms.Remove(alarm);
        }
    }

    private sealed class Alarm(OfficeTime clock, TimerCallback callback, object? state) : ITimer
    {
        private readonly ExecutionContext? _context = ExecutionContext.Capture();

        public static IComparer<Alarm> ByDue { get; } =
            Comparer<Alarm>.Create((one, other) => (one.Due, one.Order).CompareTo((other.Due, other.Order)));

        public DateTimeOffset Due { get; set; }

        /// <summary>Of two alarms for one moment, the one set first goes first.</summary>
        public long Order { get; set; }

        public TimeSpan Period { get; set; }

        public bool IsDisposed { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, Timeout.InfiniteTimeSpan);
            ArgumentOutOfRangeException.ThrowIfLessThan(period, Timeout.InfiniteTimeSpan);
            return clock.Change(this, dueTime, period);
        }

        public void Fire()
        {
            if (_context is null)
                callback(state);
            else
                ExecutionContext.Run(_context, static alarm => ((Alarm)alarm!).Invoke(), this);
        }

        public void Dispose() => clock.Forget(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Invoke() => callback(state);
    }
}
