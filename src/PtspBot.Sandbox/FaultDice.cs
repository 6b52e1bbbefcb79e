namespace PtspBot.Sandbox;

/// <summary>
/// Throws for a mix. Each method has dice of its own, so the nth sendMessage fares the same under the same seed
/// however often the bot polled meanwhile: that number depends on real time, and the run could not be repeated.
/// </summary>
internal sealed class FaultDice(int seed, FaultMix mix)
{
    private readonly Dictionary<string, Random> _dice = new(StringComparer.OrdinalIgnoreCase);

    internal Fault? ForCall(string method)
    {
        if (mix.Method is not null && !string.Equals(mix.Method, method, StringComparison.OrdinalIgnoreCase))
            return null;

        var thrown = Of(method).NextDouble();
        foreach (var (kind, rate) in mix.Rates)
        {
            if (thrown < rate)
                return new(kind, method, mix.Span);
            thrown -= rate;
        }

        return null;
    }

    internal bool Twice() => Of(" twice").NextDouble() < mix.Twice;

    internal bool OutOfOrder() => Of(" order").NextDouble() < mix.OutOfOrder;

    private Random Of(string name)
    {
        if (!_dice.TryGetValue(name, out var dice))
            _dice[name] = dice = new(seed ^ Stable(name));
        return dice;
    }

    /// <summary>The runtime's own hash of a text is another one in each process.</summary>
    private static int Stable(string name) => name.Aggregate(17, (hash, letter) => unchecked(hash * 31 + char.ToLowerInvariant(letter)));
}
