namespace PtspBot.Gateway;

/// <summary>Rests longer after each failure in a row, up to a minute, and never to the beat of others. On real time: a network does not follow the office's clock.</summary>
internal sealed class BackOff(TimeProvider transport)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private int _failures;

    public void Reset() => _failures = 0;

    /// <param name="atLeast">What the other side asked for.</param>
    public Task WaitAsync(TimeSpan atLeast, CancellationToken cancellationToken)
    {
        var rest = Next(Random.Shared.NextDouble());
        return Task.Delay(rest > atLeast ? rest : atLeast, transport, cancellationToken);
    }

    /// <param name="chance">From 0 to 1; decides between half the span and all of it.</param>
    internal TimeSpan Next(double chance)
    {
        var span = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, _failures++)));
        return span * (0.5 + chance / 2);
    }
}
