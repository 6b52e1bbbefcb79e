namespace PtspBot.Sandbox;

/// <summary>
/// How fast a bot may write: in a private chat one message a second with a burst of three, in a group twenty a minute, thirty a second over all.
/// Whoever is refused must wait out the retry_after; calls made inside it are counted. All on the world's clock.
/// </summary>
public sealed class Limits
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly World _world;
    private readonly Dictionary<long, Bucket> _chats = [];
    private readonly Bucket _overall = new(30, Second);

    internal Limits(World world) => _world = world;

    /// <summary>Off lets everything through; on is what Telegram does.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How many calls were refused because they came too fast.</summary>
    public int Refused { get; private set; }

    /// <summary>How many calls came although an earlier answer had told the bot to wait longer.</summary>
    public int CallsTooEarly { get; private set; }

    /// <summary>Takes one message's worth of each allowance, or says how long to wait.</summary>
    internal TimeSpan? Take(Chat chat)
    {
        if (!Enabled)
            return null;

        var now = _world.Now;
        var own = BucketOf(chat);
        if (own.IsWaitingAt(now) || _overall.IsWaitingAt(now))
            CallsTooEarly++;

        var wait = Longer(own.WaitAt(now), _overall.WaitAt(now));
        if (wait is null)
        {
            own.Take();
            _overall.Take();
            return null;
        }

        Refused++;
        return wait;
    }

    private Bucket BucketOf(Chat chat)
    {
        if (!_chats.TryGetValue(chat.Id, out var bucket))
            _chats[chat.Id] = bucket = chat.IsPrivate ? new(3, 3 * Second) : new(20, Minute);
        return bucket;
    }

    private static TimeSpan? Longer(TimeSpan? one, TimeSpan? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ => one > other ? one : other,
    };

    /// <summary>A token bucket that remembers until when it told somebody to wait.</summary>
    private sealed class Bucket(int size, TimeSpan refill)
    {
        private const double Rounding = 1e-9;

        private double _tokens = size;
        private DateTimeOffset _filledAt = DateTimeOffset.MinValue;
        private DateTimeOffset _waitUntil = DateTimeOffset.MinValue;

        public bool IsWaitingAt(DateTimeOffset now) => now < _waitUntil;

        /// <summary>Null when there is a token; otherwise whole seconds, as Telegram says them.</summary>
        public TimeSpan? WaitAt(DateTimeOffset now)
        {
            if (_filledAt != DateTimeOffset.MinValue && now > _filledAt)
                _tokens = Math.Min(size, _tokens + (now - _filledAt) / refill * size);
            _filledAt = now;

            if (now < _waitUntil)
                return Whole(_waitUntil - now);
            if (_tokens >= 1 - Rounding)
                return null;

            var wait = Whole((1 - _tokens) / size * refill);
            _waitUntil = now + wait;
            return wait;
        }

        public void Take() => _tokens--;

        private static TimeSpan Whole(TimeSpan wait) => TimeSpan.FromSeconds(Math.Max(1, Math.Ceiling(wait.TotalSeconds)));
    }
}
