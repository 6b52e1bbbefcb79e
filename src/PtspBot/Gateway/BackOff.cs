using Telegram.Bot.Exceptions;

namespace PtspBot.Gateway;

/// <summary>Rests longer after each failure in a row, up to a minute, and never to the beat of others. On real time: a network does not follow the office's clock.</summary>
internal sealed class BackOff(TimeProvider transport)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private int _failures;

    public void Reset() => _failures = 0;

    /// <summary>At least as long as the other side asked for; ends at once, and without a word, when the worker does.</summary>
    public async Task WaitAsync(Exception error, CancellationToken cancellationToken)
    {
        var asked = error is ApiRequestException { Parameters.RetryAfter: { } seconds } ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;
        var rest = Next(Random.Shared.NextDouble());
        await Task.Delay(rest > asked ? rest : asked, transport, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <param name="chance">From 0 to 1; decides between half the span and all of it.</param>
    internal TimeSpan Next(double chance)
    {
        var span = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, _failures++)));
        return span * (0.5 + chance / 2);
    }
}
