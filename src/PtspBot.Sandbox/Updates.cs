using System.Text.Json.Nodes;

namespace PtspBot.Sandbox;

/// <summary>
/// The bot's queue, with Telegram's semantics: an update stays until a later getUpdates asks for a higher offset,
/// kinds are filtered when they happen, and of two pollers the older is sent away. Waiting is on real time.
/// </summary>
public sealed class Updates
{
    private static readonly string[] NotByDefault = ["chat_member", "message_reaction", "message_reaction_count"];
    private static readonly TimeSpan PressRetention = TimeSpan.FromSeconds(150);
    private static readonly TimeSpan Retention = TimeSpan.FromDays(1);
    private static readonly TimeSpan ConflictPause = TimeSpan.FromSeconds(3);

    private readonly World _world;
    private readonly List<PendingUpdate> _queue = [];
    private readonly List<PendingUpdate> _again = [];
    private int _nextId = Random.Shared.Next(2_000_001, 1_000_000_000);
    private string[]? _allowed;
    private TaskCompletionSource<Wake>? _poller;
    private long? _lastConflict;
    private (int Offset, long At)? _lastPoll;

    internal Updates(World world) => _world = world;

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
                return _poller is not null;
        }
    }

    /// <summary>Telegram slows a poller that asks for the same offset again at once (one update only, and a wait of 3 seconds where it asked for less).</summary>
    public bool SlowsRepeatedPolls { get; set; } = true;

    /// <summary>Puts any JSON into the queue, well-formed or poison; only its update_id is given by the queue, and returned.</summary>
    public int Inject(JsonObject update)
    {
        lock (_world.Gate)
        {
            var copy = (JsonObject)update.DeepClone();
            copy["update_id"] = _nextId;
            return Enqueue(copy, Retention, null);
        }
    }

    /// <summary>Starts numbering anew, as Telegram does after a week without updates. Only an empty queue can.</summary>
    public void Renumber(int nextId)
    {
        lock (_world.Gate)
        {
            if (_queue.Count > 0)
                throw new InvalidOperationException("There are unconfirmed updates.");
            _nextId = nextId;
        }
    }

    internal IReadOnlyList<string>? Allowed => _allowed;

    internal void Add(string kind, JsonObject payload, Action? onDelivery = null)
    {
        if (_allowed is null ? NotByDefault.Contains(kind) : !_allowed.Contains(kind))
            return;

        var retention = kind == "callback_query" ? PressRetention : Retention;
        Enqueue(new() { ["update_id"] = _nextId, [kind] = payload }, retention, onDelivery);
    }

    /// <summary>Sticks until the next call that names kinds; an empty list is the default again.</summary>
    internal void Allow(IReadOnlyList<string> kinds) => _allowed = kinds.Count == 0 ? null : [.. kinds];

    internal void Drop() => _queue.Clear();

    /// <summary>Lets a waiting poll return now, with what there is.</summary>
    internal void EndPoll() => EndPoll(Wake.Something);

    internal void EndPollForWebhook() => EndPoll(Wake.Webhook);

    /// <summary>What a webhook is still to be sent, oldest first.</summary>
    internal IReadOnlyList<PendingUpdate> Unexpired()
    {
        DropExpired();
        return _queue;
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

    /// <summary>No batch when another poller or a webhook has taken over.</summary>
    internal async Task<(JsonArray? Batch, Wake Woken)> GetAsync(int offset, int limit, TimeSpan timeout, CancellationToken cancellationToken)
    {
        TaskCompletionSource<Wake> turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_world.Gate)
        {
            Slow(offset, ref limit, ref timeout);
            var batch = Take(offset, limit);
            if (batch.Count > 0 || timeout <= TimeSpan.Zero)
                return (batch, Wake.Something);

            EndPoll(Wake.AnotherPoller);
            _poller = turn;
        }

        var woken = await WaitAsync(turn, timeout, cancellationToken);
        if (woken == Wake.AnotherPoller)
            await PauseRepeatedConflictAsync(cancellationToken);
        if (woken != Wake.Something)
            return (null, woken);

        lock (_world.Gate)
            return (Take(offset, limit), woken);
    }

    private async Task<Wake> WaitAsync(TaskCompletionSource<Wake> turn, TimeSpan timeout, CancellationToken cancellationToken)
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
            lock (_world.Gate)
            {
                if (_poller == turn)
                    _poller = null;
            }
        }
    }

    private async Task PauseRepeatedConflictAsync(CancellationToken cancellationToken)
    {
        bool again;
        lock (_world.Gate)
        {
            again = _lastConflict is { } last && TimeProvider.System.GetElapsedTime(last) < ConflictPause;
            _lastConflict = TimeProvider.System.GetTimestamp();
        }

        if (again)
            await Task.Delay(ConflictPause, TimeProvider.System, cancellationToken);
    }

    private void Slow(int offset, ref int limit, ref TimeSpan timeout)
    {
        var since = _lastPoll is { } last && last.Offset == offset ? TimeProvider.System.GetElapsedTime(last.At) : TimeSpan.MaxValue;
        _lastPoll = (offset, TimeProvider.System.GetTimestamp());
        if (!SlowsRepeatedPolls)
            return;

        if (since < TimeSpan.FromSeconds(3) && timeout < TimeSpan.FromSeconds(3))
            timeout = TimeSpan.FromSeconds(3);
        if (since < TimeSpan.FromSeconds(0.5))
            limit = 1;
    }

    private int Enqueue(JsonObject update, TimeSpan retention, Action? onDelivery)
    {
        _queue.Add(new(_nextId, update, _world.Now + retention, onDelivery, _world.Faults.ComesTwice()));
        EndPoll();
        _nextId++;
        _world.Webhook.Stir?.Invoke();
        return _nextId - 1;
    }

    private void EndPoll(Wake why)
    {
        _poller?.TrySetResult(why);
        _poller = null;
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
        List<PendingUpdate> batch = [.. _again.Concat(_queue).Take(limit)];
        _again.RemoveAll(batch.Contains);
        if (batch.Count > 1 && _world.Faults.ComesOutOfOrder())
            batch.Reverse();
        foreach (var update in batch)
            update.OnDelivery?.Invoke();
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
}

/// <summary>Why a waiting poll returns.</summary>
internal enum Wake
{
    Something,
    AnotherPoller,
    Webhook,
}
