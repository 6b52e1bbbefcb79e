using System.Text;
using System.Text.Json.Nodes;

namespace PtspBot.Sandbox;

/// <summary>
/// The bot's queue, with Telegram's semantics: an update stays until a later getUpdates asks for a higher offset,
/// kinds are filtered when they happen, and of two pollers the older is sent away.
/// </summary>
public sealed class Updates
{
    private const int MaxBatchBytes = 4 * 1024 * 1024;
    private const int BytesAround = 50;
    private const int MaxUpdateBytes = 512 * 1024;
    private const int MaxPending = 100_000;

    private static readonly TimeSpan IdleWeek = TimeSpan.FromDays(7);

    private readonly World _world;
    private readonly LongPoll _poll;
    private readonly List<PendingUpdate> _queue = [];
    private readonly List<PendingUpdate> _again = [];
    private IReadOnlySet<string> _allowed = UpdateKinds.Default;
    private int _nextId = AnyId();
    private DateTimeOffset _lastAt = DateTimeOffset.MaxValue;

    internal Updates(World world) => (_world, _poll) = (world, new(world));

    /// <summary>How many updates no getUpdates has confirmed yet.</summary>
    public int PendingCount
    {
        get
        {
            lock (_world.Gate)
                return _queue.Count;
        }
    }

    /// <summary>Whether a long poll is waiting now.</summary>
    public bool IsPolled
    {
        get
        {
            lock (_world.Gate)
                return _poll.IsWaiting;
        }
    }

    /// <summary>Telegram slows a poller that asks for the same offset again at once (one update only, and a wait of 3 seconds where it asked for less).</summary>
    public bool SlowsRepeatedPolls { get; set; } = true;

    /// <summary>Puts any JSON into the queue, well-formed or poison; only its update_id is given by the queue, and returned.</summary>
    public int Inject(JsonObject update)
    {
        lock (_world.Gate)
            return Enqueue((JsonObject)update.DeepClone(), UpdateKinds.Retention(""), null);
    }

    /// <summary>Starts numbering anew, as Telegram does by itself after a week without updates. Only an empty queue can.</summary>
    public void Renumber(int nextId)
    {
        lock (_world.Gate)
        {
            if (_queue.Count > 0)
                throw new InvalidOperationException("There are unconfirmed updates.");
            _nextId = nextId;
        }
    }

    /// <summary>The kinds asked for, or null where they are the usual ones.</summary>
    internal IEnumerable<string>? Allowed => _allowed.SetEquals(UpdateKinds.Default) ? null : _allowed;

    internal void Add(string kind, JsonObject payload, Action? onDelivery = null)
    {
        if (_allowed.Contains(kind))
            Enqueue(new() { ["update_id"] = 0, [kind] = payload }, UpdateKinds.Retention(kind), onDelivery);
    }

    /// <summary>Sticks until the next call that names kinds.</summary>
    internal void Allow(IEnumerable<string> kinds) => _allowed = UpdateKinds.Chosen(kinds);

    internal void Drop() => _queue.Clear();

    /// <summary>Lets a waiting poll return now, with what there is.</summary>
    internal void EndPoll() => _poll.End(Wake.Something);

    internal void EndPollForWebhook() => _poll.End(Wake.Webhook);

    /// <summary>What a webhook is still to be sent, oldest first.</summary>
    internal IReadOnlyList<PendingUpdate> Unexpired()
    {
        DropExpired();
        return _queue;
    }

    /// <summary>Raised under the world's lock when an update goes to the bot, by whichever way.</summary>
    internal event Action<PendingUpdate>? HandedOut;

    internal void HandOut(PendingUpdate update)
    {
        update.OnDelivery?.Invoke();
        HandedOut?.Invoke(update);
    }

    /// <summary>A webhook took it: it is done with, or comes once more where a fault says so.</summary>
    internal void Delivered(PendingUpdate update)
    {
        var at = _queue.IndexOf(update);
        if (at >= 0 && update.ComesTwice)
            _queue[at] = update with { ComesTwice = false };
        else if (at >= 0)
            _queue.RemoveAt(at);
    }

    /// <summary>No batch when another poller or a webhook has taken over. Who can be answered at once sends nobody away.</summary>
    internal async Task<(JsonArray? Batch, Wake Woken)> GetAsync(int offset, int limit, TimeSpan timeout, CancellationToken cancellationToken)
    {
        TaskCompletionSource<Wake> turn;
        lock (_world.Gate)
        {
            _poll.Slow(offset, ref limit, ref timeout);
            var batch = Take(offset, limit);
            if (batch.Count > 0 || timeout <= TimeSpan.Zero)
                return (batch, Wake.Something);

            turn = _poll.TakeTurn();
        }

        var woken = await _poll.WaitAsync(turn, timeout, cancellationToken);
        if (woken != Wake.Something)
            return (null, woken);

        lock (_world.Gate)
            return (Take(offset, limit), woken);
    }

    private int Enqueue(JsonObject update, TimeSpan retention, Action? onDelivery)
    {
        var size = Encoding.UTF8.GetByteCount(update.ToJsonString());
        if (size > MaxUpdateBytes || _queue.Count >= MaxPending)
            return 0;

        if (_world.Now - _lastAt >= IdleWeek && _queue.Count == 0)
            _nextId = AnyId();
        _lastAt = _world.Now;
        update["update_id"] = _nextId;
        _queue.Add(new(_nextId, update, size, _world.Now + retention, onDelivery, _world.Faults.ComesTwice()));
        EndPoll();
        _nextId++;
        _world.Webhook.Stir?.Invoke();
        return _nextId - 1;
    }

    private void DropExpired()
    {
        var now = _world.Now;
        _queue.RemoveAll(update => update.Until < now);
    }

    private JsonArray Take(int offset, int limit)
    {
        DropExpired();
        Confirm(offset);
        var left = MaxBatchBytes;
        List<PendingUpdate> batch = [.. _again.Concat(_queue).Take(limit).TakeWhile(update => (left -= update.Size + BytesAround) > 0)];
        _again.RemoveAll(batch.Contains);
        if (batch.Count > 1 && _world.Faults.ComesOutOfOrder())
            batch.Reverse();
        foreach (var update in batch)
            HandOut(update);
        return Wire.Array(batch.Select(update => update.Json.DeepClone()));
    }

    /// <summary>A positive offset forgets what is below it, a negative one all but the last; one far beyond the end is not believed.</summary>
    private void Confirm(int offset)
    {
        if (offset < 0)
            _queue.RemoveRange(0, Math.Max(0, _queue.Count + offset));
        else if (offset > 0 && offset <= _nextId + 10)
            ConfirmBelow(offset);
    }

    private void ConfirmBelow(int offset)
    {
        _again.AddRange(_queue.Where(update => update.ComesTwice && update.Id < offset));
        _queue.RemoveAll(update => update.Id < offset);
    }

    private static int AnyId() => Random.Shared.Next(2_000_001, 1_000_000_000);
}
