namespace PtspBot.Sandbox;

/// <summary>One request of the bot as it was sent (parameters as text, nested ones as the JSON they were), its answer, null when the connection was cut, and how long that took in real time.</summary>
public sealed record ApiCall(
    long Number, DateTimeOffset At, string Method, IReadOnlyDictionary<string, string> Parameters, IReadOnlyList<string> FileFields, int Status, string? Answer, TimeSpan Took)
{
    internal int Size => (Answer?.Length ?? 0) + Parameters.Sum(parameter => parameter.Key.Length + parameter.Value.Length);
}

/// <summary>
/// What the bot asked of the server, so that a test can look at the markup itself and a person at what went wrong. Only the
/// newest ten thousand calls are kept, and fewer when they are large: a sandbox may run for weeks.
/// </summary>
public sealed class Calls
{
    private const int Kept = 10_000;
    private const long KeptLetters = 32 * 1024 * 1024;

    private readonly World _world;
    private readonly Queue<ApiCall> _calls = [];
    private long _letters;

    internal Calls(World world) => _world = world;

    /// <summary>The number of the newest call; 0 before the first.</summary>
    public long Last { get; private set; }

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

    internal void Add(string method, IReadOnlyDictionary<string, string> parameters, IReadOnlyList<string> fileFields, int status, string? answer, TimeSpan took)
    {
        lock (_world.Gate)
        {
            var call = new ApiCall(++Last, _world.Now, method, parameters, fileFields, status, answer, took);
            _calls.Enqueue(call);
            _letters += call.Size;
            while (_calls.Count > Kept || (_letters > KeptLetters && _calls.Count > 1))
                _letters -= _calls.Dequeue().Size;
        }
    }
}
