namespace PtspBot.Domain.Figures;

/// <summary>So many of so many. Of none there is no percentage, and none is rounded to all or to nothing that is not: 0 of 0 is not 100 %.</summary>
public readonly record struct Share(int Count, int Of)
{
    private const decimal Least = 0.1m;

    /// <summary>With one decimal; null of none.</summary>
    public decimal? Percent => Of == 0 ? null : Count switch
    {
        0 => 0,
        _ when Count == Of => 100,
        _ => Math.Clamp(Math.Round(100m * Count / Of, 1, MidpointRounding.AwayFromZero), Least, 100 - Least),
    };

    public static Share Where<T>(IReadOnlyCollection<T> all, Func<T, bool> holds) => new(all.Count(holds), all.Count);
}
