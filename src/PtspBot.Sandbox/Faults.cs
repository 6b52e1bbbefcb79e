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

/// <summary>Disturbances in waiting; each spoils one call and is gone.</summary>
public sealed class Faults
{
    private readonly World _world;
    private readonly List<Fault> _waiting = [];

    internal Faults(World world) => _world = world;

    public int Waiting
    {
        get
        {
            lock (_world.Gate)
                return _waiting.Count;
        }
    }

    /// <summary>Spoils the next calls. Without a method that includes getUpdates.</summary>
    public void Next(FaultKind kind, int calls = 1, string? method = null, TimeSpan? span = null)
    {
        lock (_world.Gate)
            _waiting.AddRange(Enumerable.Repeat(new Fault(kind, method, span ?? TimeSpan.FromSeconds(1)), calls));
    }

    public void Clear()
    {
        lock (_world.Gate)
            _waiting.Clear();
    }

    internal Fault? Take(string method)
    {
        lock (_world.Gate)
        {
            var at = _waiting.FindIndex(fault => fault.Method is null || string.Equals(fault.Method, method, StringComparison.OrdinalIgnoreCase));
            if (at < 0)
                return null;

            var fault = _waiting[at];
            _waiting.RemoveAt(at);
            return fault;
        }
    }
}
