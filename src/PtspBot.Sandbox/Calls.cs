namespace PtspBot.Sandbox;

/// <summary>One request of the bot as it was sent (parameters as text, nested ones as the JSON they were) and its answer, null when the connection was cut.</summary>
public sealed record ApiCall(long Number, DateTimeOffset At, string Method, IReadOnlyDictionary<string, string> Parameters, IReadOnlyList<string> FileFields, int Status, string? Answer);

/// <summary>What the bot asked of the server, newest ten thousand calls, so that a test can look at the markup itself.</summary>
public sealed class Calls
{
    private const int Kept = 10_000;

    private readonly World _world;
    private readonly Queue<ApiCall> _calls = [];
    private long _last;

    internal Calls(World world) => _world = world;

    public IReadOnlyList<ApiCall> All
    {
        get
        {
            lock (_world.Gate)
                return [.. _calls];
        }
    }

    /// <summary>The calls of one method; its name in any case.</summary>
    public IReadOnlyList<ApiCall> Of(string method) =>
        [.. All.Where(call => string.Equals(call.Method, method, StringComparison.OrdinalIgnoreCase))];

    internal void Add(string method, IReadOnlyDictionary<string, string> parameters, IReadOnlyList<string> fileFields, int status, string? answer)
    {
        lock (_world.Gate)
        {
            _calls.Enqueue(new(++_last, _world.Now, method, parameters, fileFields, status, answer));
            if (_calls.Count > Kept)
                _calls.Dequeue();
        }
    }
}
