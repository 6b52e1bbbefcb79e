using PtspBot.Sandbox;

namespace PtspBot.Benchmarks.Runs;

/// <summary>Watches what the bot writes while a wave goes out: how much in all, and when the first and the last of the wave arrived.</summary>
internal sealed class Tide : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly World _world;
    private readonly HashSet<long> _waiting;
    private int _written;
    private long _first;
    private long _last;

    public Tide(World world, HashSet<long> reminded)
    {
        (_world, _waiting, Reminded) = (world, reminded, reminded.Count);
        _world.Feed.Added += See;
    }

    /// <summary>How many have their reminder.</summary>
    public int Reminded => field - _waiting.Count;

    /// <summary>Messages and edits from the first reminder to the last.</summary>
    public int All { get; private set; }

    public TimeSpan Span => TimeProvider.System.GetElapsedTime(_first, _last);

    /// <summary>Until everybody has theirs, or nobody got one for long.</summary>
    public async Task OverAsync()
    {
        _last = TimeProvider.System.GetTimestamp();
        while (_waiting.Count > 0 && TimeProvider.System.GetElapsedTime(_last) < Patience)
            await Task.Delay(Glance, TimeProvider.System);
    }

    public void Dispose() => _world.Feed.Added -= See;

    private void See(Change change)
    {
        if (change.Kind is not (ChangeKind.Posted or ChangeKind.Edited) || _world.FindChat(change.ChatId)!.Find(change.MessageId!.Value) is not { From.IsBot: true })
            return;

        var isOfWave = _waiting.Remove(change.ChatId);
        if (_first == 0 && isOfWave)
            (_first, _written) = (TimeProvider.System.GetTimestamp(), 0);
        _written++;
        if (isOfWave)
            (_last, All) = (TimeProvider.System.GetTimestamp(), _written);
    }
}
