namespace PtspBot.Domain.Figures;

/// <summary>
/// How long things took: half of them at most p50, nine of ten at most p90. Nearest rank, so each is a time that was really
/// taken; of fewer than ten, p90 is the longest. An average would hide the one case that waited for a week.
/// </summary>
public sealed record Spread(int Count, TimeSpan P50, TimeSpan P90)
{
    private const int EnoughForP90 = 10;

    public bool IsP90Longest => Count < EnoughForP90;

    /// <summary>Null of nothing.</summary>
    public static Spread? Of(IEnumerable<TimeSpan> times)
    {
        var ordered = times.Order().ToList();
        return ordered.Count == 0 ? null : new Spread(ordered.Count, Rank(ordered, 50), Rank(ordered, 90));
    }

    private static TimeSpan Rank(List<TimeSpan> ordered, int percent) => ordered[(((ordered.Count * percent) + 99) / 100) - 1];
}
