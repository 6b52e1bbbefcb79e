using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>
/// Knows when the house has done all there is to do at this moment of the office clock: nothing to play, to send or to
/// fetch, and no job at work. Whoever turns the clock waits for it at each due instant, so that a week turned is a week lived.
/// </summary>
public sealed class Idle(Pulse pulse, OfficeDatabase database, IEnumerable<IRest> others, TimeProvider clock)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    /// <summary>A job at work; until it is disposed the house does not rest.</summary>
    public IDisposable Busy() => pulse.Busy();

    /// <summary>Returns when everything rests and nothing stirred between two glances, which are real time apart: a timer that has just fired gets its chance.</summary>
    public async Task WhenIdleAsync(CancellationToken cancellationToken)
    {
        for (long? before = null; ;)
        {
            var beats = pulse.Beats;
            var resting = pulse.IsResting(clock.GetUtcNow()) && await OthersRestAsync(cancellationToken);
            if (resting && before == beats)
                return;

            before = resting ? beats : null;
            await Task.Delay(Glance, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>The next moment after now at which something in the tables becomes due; null when nothing ever does by itself.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var session = database.Begin();
        DateTimeOffset?[] moments = [pulse.NextWake(), await session.NextDeadlineAsync(now, cancellationToken), .. others.Select(other => other.NextAfter(now))];
        return moments.Where(moment => moment > now).Min();
    }

    private async Task<bool> OthersRestAsync(CancellationToken cancellationToken)
    {
        foreach (var other in others)
        {
            if (!await other.IsRestingAsync(clock.GetUtcNow(), cancellationToken))
                return false;
        }

        return true;
    }
}
