namespace PtspBot.Gateway;

/// <summary>Since when updates cannot be fetched, and what stands in the way: nobody else would notice that nothing comes.</summary>
public sealed class FetchTrouble
{
    private readonly Lock _gate = new();
    private (DateTimeOffset Since, string Why)? _now;

    public (DateTimeOffset Since, string Why)? Now
    {
        get
        {
            lock (_gate)
                return _now;
        }
    }

    public void Over()
    {
        lock (_gate)
            _now = null;
    }

    /// <param name="why">A kind and a code, never a part of what was fetched.</param>
    public void Met(string why, DateTimeOffset at)
    {
        lock (_gate)
            _now = (_now?.Since ?? at, why);
    }
}
