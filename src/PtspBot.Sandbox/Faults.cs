namespace PtspBot.Sandbox;

public enum FaultKind
{
    /// <summary>500 with a JSON body; nothing was done.</summary>
    InternalError,

    /// <summary>502 with an HTML body, as from a proxy; nothing was done.</summary>
    BadGateway,

    /// <summary>429 with retry_after; nothing was done.</summary>
    TooManyRequests,

    /// <summary>The connection is cut before anything was done.</summary>
    ResetBefore,

    /// <summary>Everything was done, then the connection is cut: the caller cannot know.</summary>
    ResetAfter,

    /// <summary>The right answer, late.</summary>
    Slow,
}

/// <summary>One disturbance. Its span is the wait in real time of a slow answer, or the retry_after of a 429.</summary>
public sealed record Fault(FaultKind Kind, string? Method, TimeSpan Span);

/// <summary>
/// What goes wrong between the bot and Telegram: scripted (the next calls), at random but repeatable (a mix and a seed),
/// or all at once (an outage). An outage comes first, then what is scripted, then the dice.
/// </summary>
public sealed class Faults
{
    /// <summary>The name under which file downloads can be spoiled, as if they were a method.</summary>
    public const string Download = "download";

    private readonly World _world;
    private readonly List<Fault> _waiting = [];
    private readonly List<Fault> _happened = [];
    private FaultDice? _dice;
    private (FaultKind Kind, DateTimeOffset Until)? _outage;
    private int _twice;
    private int _outOfOrder;
    private (int Seed, FaultMix Mix)? _mix;

    internal Faults(World world) => _world = world;

    public int Waiting
    {
        get
        {
            lock (_world.Gate)
                return _waiting.Count;
        }
    }

    /// <summary>The calls spoiled so far, in order: what a repeated run is compared by.</summary>
    public IReadOnlyList<Fault> Happened
    {
        get
        {
            lock (_world.Gate)
                return [.. _happened];
        }
    }

    /// <summary>What calls are spoiled by at random now, and from which seed; null when by nothing.</summary>
    public (int Seed, FaultMix Mix)? Random
    {
        get
        {
            lock (_world.Gate)
                return _mix;
        }
    }

    /// <summary>How many updates were sent a second time so far.</summary>
    public int Repeated { get; private set; }

    /// <summary>How many batches came newest first so far.</summary>
    public int Reversed { get; private set; }

    /// <summary>Until when nothing works, on the world's clock; null when everything does.</summary>
    public DateTimeOffset? OutUntil
    {
        get
        {
            lock (_world.Gate)
                return _outage is { } outage && _world.Now < outage.Until ? outage.Until : null;
        }
    }

    /// <summary>Spoils the next calls. Without a method that includes getUpdates and downloads.</summary>
    public void Next(FaultKind kind, int calls = 1, string? method = null, TimeSpan? span = null)
    {
        lock (_world.Gate)
            _waiting.AddRange(Enumerable.Repeat(new Fault(kind, method, span ?? TimeSpan.FromSeconds(1)), calls));
    }

    /// <summary>Spoils calls at random from now on; the same seed and the same calls bring the same faults.</summary>
    public void AtRandom(int seed, FaultMix mix)
    {
        lock (_world.Gate)
            (_dice, _mix) = (new(seed, mix), (seed, mix));
    }

    /// <summary>Spoils every call for so long on the world's clock, and ends a long poll that is waiting.</summary>
    public void Outage(TimeSpan span, FaultKind kind = FaultKind.ResetBefore)
    {
        if (kind is FaultKind.ResetAfter or FaultKind.Slow)
            throw new ArgumentOutOfRangeException(nameof(kind), "In an outage nothing is done.");

        lock (_world.Gate)
        {
            _outage = (kind, _world.Now + span);
            _world.Updates.EndPoll();
        }
    }

    /// <summary>Lets the next updates come once more, under the same number, after the bot has confirmed them.</summary>
    public void DeliverTwice(int updates = 1)
    {
        lock (_world.Gate)
            _twice += updates;
    }

    /// <summary>Lets the next batches with more than one update come newest first.</summary>
    public void DeliverOutOfOrder(int batches = 1)
    {
        lock (_world.Gate)
            _outOfOrder += batches;
    }

    /// <summary>Ends everything that is scripted, thrown for, or out.</summary>
    public void Clear()
    {
        lock (_world.Gate)
        {
            _waiting.Clear();
            (_dice, _mix, _outage, _twice, _outOfOrder) = (null, null, null, 0, 0);
        }
    }

    internal Fault? Take(string method)
    {
        lock (_world.Gate)
        {
            var fault = OutageNow(method) ?? Scripted(method) ?? _dice?.ForCall(method);
            if (fault is not null)
                _happened.Add(fault);
            return fault;
        }
    }

    /// <summary>The fault of a call that was under way when an outage began.</summary>
    internal Fault? OutageNow(string method)
    {
        lock (_world.Gate)
            return OutUntil is { } until ? new(_outage!.Value.Kind, method, until - _world.Now) : null;
    }

    internal bool ComesTwice()
    {
        var twice = TakeOne(ref _twice) || _dice?.Twice() == true;
        Repeated += twice ? 1 : 0;
        return twice;
    }

    internal bool ComesOutOfOrder()
    {
        var reversed = TakeOne(ref _outOfOrder) || _dice?.OutOfOrder() == true;
        Reversed += reversed ? 1 : 0;
        return reversed;
    }

    private Fault? Scripted(string method)
    {
        var at = _waiting.FindIndex(fault => fault.Method is null || string.Equals(fault.Method, method, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
            return null;

        var fault = _waiting[at];
        _waiting.RemoveAt(at);
        return fault;
    }

    private static bool TakeOne(ref int left)
    {
        if (left == 0)
            return false;

        left--;
        return true;
    }
}
