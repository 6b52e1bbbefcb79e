namespace PtspBot.Mailroom;

/// <summary>
/// How fast letters may leave: so many a second to one person, so many a minute to a group, so many a second overall, and
/// not before Telegram's own "retry after". On the office clock; for one thread.
/// </summary>
public sealed class Buckets(Limits limits, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Dictionary<long, Bucket> _people = [];
    private readonly Dictionary<long, Queue<DateTimeOffset>> _groups = [];
    private readonly Dictionary<long, DateTimeOffset> _rests = [];
    private readonly Bucket _overall = new(limits.OverallPerSecond, limits.OverallBurst);

    /// <summary>Nothing at all leaves before this, not even an answer to a press.</summary>
    public DateTimeOffset RestsUntil { get; private set; }

    /// <summary>When one more may leave, whoever it is for; the past means now.</summary>
    public DateTimeOffset FreeAt() => Later(RestsUntil, limits.Off ? default : _overall.FreeAt());

    /// <summary>When one more may leave for this chat, as far as the chat is concerned.</summary>
    public DateTimeOffset FreeAt(long chat) => Later(_rests.GetValueOrDefault(chat), limits.Off ? default : PaceOf(chat));

    /// <summary>One leaves now.</summary>
    public void Take(long chat)
    {
        var now = clock.GetUtcNow();
        _overall.Take(now);
        if (IsGroup(chat))
            Note(chat, now);
        else
            PersonOf(chat).Take(now);
    }

    public void Rest(long chat, DateTimeOffset until) => _rests[chat] = Later(_rests.GetValueOrDefault(chat), until);

    public void Rest(DateTimeOffset until) => RestsUntil = Later(RestsUntil, until);

    /// <summary>Forgets chats for which nothing stands open any more.</summary>
    public void Prune()
    {
        var now = clock.GetUtcNow();
        Forget(_people, bucket => bucket.IsFullAt(now));
        Forget(_groups, times => times.Count == 0 || times.Last() + Minute <= now);
        Forget(_rests, until => until <= now);
    }

    private static bool IsGroup(long chat) => chat < 0;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static void Forget<T>(Dictionary<long, T> all, Predicate<T> over)
    {
        foreach (var chat in all.Where(entry => over(entry.Value)).Select(entry => entry.Key).ToList())
            all.Remove(chat);
    }

    /// <summary>A group's limit is a hard number of messages in any minute, so the last ones are remembered: a bucket would let twice as many through.</summary>
    private DateTimeOffset PaceOf(long chat) => !IsGroup(chat) ? PersonOf(chat).FreeAt()
        : _groups.TryGetValue(chat, out var times) && times.Count >= limits.GroupPerMinute ? times.Peek() + Minute
        : default;

    private void Note(long chat, DateTimeOffset now)
    {
        if (!_groups.TryGetValue(chat, out var times))
            times = _groups[chat] = new Queue<DateTimeOffset>();
        times.Enqueue(now);
        while (times.Count > limits.GroupPerMinute)
            times.Dequeue();
    }

    private Bucket PersonOf(long chat) =>
        _people.TryGetValue(chat, out var bucket) ? bucket : _people[chat] = new Bucket(limits.PersonPerSecond, limits.PersonBurst);

    /// <summary>A bucket of so many tokens, filled at a steady rate; kept as the moment from which on it is full.</summary>
    private sealed class Bucket(double perSecond, int burst)
    {
        private readonly TimeSpan _each = TimeSpan.FromSeconds(1 / perSecond);
        private DateTimeOffset _fullFrom;

        public DateTimeOffset FreeAt() => _fullFrom == default ? default : _fullFrom - (_each * (burst - 1));

        public bool IsFullAt(DateTimeOffset at) => _fullFrom <= at;

        public void Take(DateTimeOffset at) => _fullFrom = Later(_fullFrom, at) + _each;
    }
}
