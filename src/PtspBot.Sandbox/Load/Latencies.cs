namespace PtspBot.Sandbox.Load;

/// <summary>How long things took, each one kept, so that a percentile is exact.</summary>
public sealed class Latencies
{
    private readonly List<TimeSpan> _all = [];
    private bool _isSorted;

    public int Count => _all.Count;

    public TimeSpan Longest => At(1);

    /// <param name="share">From 0 to 1: 0.99 is what all but one in a hundred kept under.</param>
    public TimeSpan At(double share)
    {
        if (_all.Count == 0)
            return TimeSpan.Zero;
        if (!_isSorted)
            _all.Sort();

        _isSorted = true;
        return _all[Math.Clamp((int)Math.Ceiling(share * _all.Count) - 1, 0, _all.Count - 1)];
    }

    internal void Add(TimeSpan one)
    {
        _isSorted = false;
        _all.Add(one);
    }
}
