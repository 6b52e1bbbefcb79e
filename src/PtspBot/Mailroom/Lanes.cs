using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>
/// What waits to leave, and whose turn it is: the most urgent lane first, within a chat always the oldest first, and no chat
/// before the last letter to it has an answer. An urgent letter lends its lane to what stands before it in its chat.
/// Answers to presses stand outside this order and outside the limits. For one thread; the rows are the truth.
/// </summary>
public sealed class Lanes(Buckets buckets, TimeProvider clock)
{
    private readonly Dictionary<long, Chat> _chats = [];
    private readonly SortedSet<(int Lane, long Sequence, long Chat)> _ready = [];
    private readonly PriorityQueue<long, DateTimeOffset> _resting = new();
    private readonly SortedDictionary<long, WaitingLetter> _presses = [];

    public int Count => _presses.Count + _chats.Values.Sum(chat => chat.Letters.Count);

    /// <returns>The waiting letter that this one makes superfluous: an older one for the same slot.</returns>
    public WaitingLetter? Add(WaitingLetter letter)
    {
        if (letter.Lane == (int)Lane.PressAnswers)
        {
            _presses[letter.Sequence] = letter;
            return null;
        }

        var chat = ChatOf(letter.ChatId);
        var superseded = letter.Slot is null ? null : chat.Letters.Values.FirstOrDefault(other => other.Slot == letter.Slot && other.Sequence < letter.Sequence);
        if (superseded is not null)
            chat.Letters.Remove(superseded.Sequence);
        chat.Letters[letter.Sequence] = letter;
        Rank(letter.ChatId);
        return superseded;
    }

    /// <summary>The next that may leave now; its chat is closed until it is <see cref="Reopen">reopened</see>.</summary>
    public WaitingLetter? Next()
    {
        var now = clock.GetUtcNow();
        WakeRested(now);
        return buckets.RestsUntil > now ? null : NextPress(now) ?? NextOfChats(now);
    }

    /// <summary>The letter has an answer, or did not leave after all.</summary>
    public void Reopen(WaitingLetter letter)
    {
        if (letter.Lane == (int)Lane.PressAnswers || !_chats.TryGetValue(letter.ChatId, out var chat))
            return;

        chat.IsClosed = false;
        Rank(letter.ChatId);
    }

    /// <summary>The first moment at which something may leave that may not now; null when nothing waits for the clock.</summary>
    public DateTimeOffset? NextMoment()
    {
        var moments = _presses.Values.Select(press => press.NotBefore ?? default).ToList();
        if (_resting.TryPeek(out _, out var rested))
            moments.Add(rested);
        if (_ready.Count > 0)
            moments.Add(buckets.FreeAt());
        return moments.Count == 0 ? null : moments.Min() is var first && first > buckets.RestsUntil ? first : buckets.RestsUntil;
    }

    /// <summary>Forgets what waits, to be filled anew from the rows; closed chats stay closed.</summary>
    public void Clear()
    {
        _presses.Clear();
        _ready.Clear();
        _resting.Clear();
        foreach (var (id, chat) in _chats.ToList())
        {
            chat.Ranked = null;
            chat.Letters.Clear();
            if (!chat.IsClosed)
                _chats.Remove(id);
        }
    }

    private WaitingLetter? NextPress(DateTimeOffset now)
    {
        var press = _presses.Values.FirstOrDefault(press => press.NotBefore is null || press.NotBefore <= now);
        if (press is not null)
            _presses.Remove(press.Sequence);
        return press;
    }

    private WaitingLetter? NextOfChats(DateTimeOffset now)
    {
        while (_ready.Count > 0)
        {
            var (_, _, id) = _ready.Min;
            var chat = _chats[id];
            var letter = chat.Letters.First().Value;
            var free = letter.NotBefore > buckets.FreeAt(id) ? letter.NotBefore.Value : buckets.FreeAt(id);
            if (free > now)
            {
                Unrank(chat);
                _resting.Enqueue(id, free);
                continue;
            }

            if (buckets.FreeAt() > now)
                return null;
            Unrank(chat);
            Leave(id, chat, letter);
            return letter;
        }

        return null;
    }

    private void Leave(long id, Chat chat, WaitingLetter letter)
    {
        chat.Letters.Remove(letter.Sequence);
        chat.IsClosed = true;
        buckets.Take(id);
    }

    private void WakeRested(DateTimeOffset now)
    {
        while (_resting.TryPeek(out var id, out var at) && at <= now)
        {
            _resting.Dequeue();
            Rank(id);
        }
    }

    /// <summary>Puts a chat where it belongs now, however often it is called.</summary>
    private void Rank(long id)
    {
        if (!_chats.TryGetValue(id, out var chat))
            return;

        Unrank(chat);
        if (chat.IsClosed)
            return;
        if (chat.Letters.Count == 0)
            _chats.Remove(id);
        else
            _ready.Add((chat.Ranked = (chat.Letters.Values.Min(letter => letter.Lane), chat.Letters.First().Key, id)).Value);
    }

    private void Unrank(Chat chat)
    {
        if (chat.Ranked is { } rank)
            _ready.Remove(rank);
        chat.Ranked = null;
    }

    private Chat ChatOf(long id) => _chats.TryGetValue(id, out var chat) ? chat : _chats[id] = new Chat();

    private sealed class Chat
    {
        public SortedDictionary<long, WaitingLetter> Letters { get; } = [];

        /// <summary>A letter to it is under way.</summary>
        public bool IsClosed { get; set; }

        public (int Lane, long Sequence, long Chat)? Ranked { get; set; }
    }
}
