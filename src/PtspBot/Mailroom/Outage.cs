namespace PtspBot.Mailroom;

/// <summary>Notices that calls fail one after another, whoever they are for, and says how long to leave Telegram alone: nothing spins while it is away.</summary>
internal sealed class Outage
{
    private const int Patience = 3;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private int _failures;

    /// <returns>Null when there is no reason to pause.</returns>
    public TimeSpan? After(Delivery delivery)
    {
        _failures = delivery is Delivery.NotDone or Delivery.Unknown ? _failures + 1 : 0;
        if (_failures < Patience)
            return null;

        var pause = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, _failures - Patience) / 4, Longest.TotalSeconds));
        return pause * (0.75 + (Random.Shared.NextDouble() / 2));
    }
}
