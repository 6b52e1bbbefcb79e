
namespace PtspBot.Domain.Figures;

/// <summary>
/// One page of a queue, the most urgent first, and how many there would be behind every other choice: each count is what
/// pressing it shows.
/// </summary>
/// <param name="At">From 0; the last one where there are no longer so many.</param>
public sealed record QueuePage(
    IReadOnlyList<QueuedCase> Cases, int At, int Pages, int Matching, int All,
    IReadOnlyList<KeyValuePair<string, int>> Steps, IReadOnlyDictionary<QueueFocus, int> Focuses)
{
    /// <param name="step">Null: any.</param>
    /// <param name="today">The office's day.</param>
    public static QueuePage Of(IReadOnlyCollection<QueuedCase> all, string? step, QueueFocus focus, int at, int size, DateTimeOffset now, Period today)
    {
        var matching = all.Where(one => IsAt(one, step) && IsIn(one, focus, now, today))
            .OrderBy(one => one.DueAt ?? DateTimeOffset.MaxValue).ThenBy(one => one.Since).ThenBy(one => one.Number, StringComparer.Ordinal).ToList();
        var pages = Math.Max(1, (matching.Count + size - 1) / size);
        var page = Math.Clamp(at, 0, pages - 1);
        return new QueuePage(
            [.. matching.Skip(page * size).Take(size)], page, pages, matching.Count, all.Count,
            [.. all.Where(one => IsIn(one, focus, now, today)).CountBy(one => one.Step).OrderBy(one => one.Key, StringComparer.Ordinal)],
            Enum.GetValues<QueueFocus>().ToDictionary(other => other, other => all.Count(one => IsAt(one, step) && IsIn(one, other, now, today))));
    }

    private static bool IsAt(QueuedCase one, string? step) => step is null || one.Step == step;

    private static bool IsIn(QueuedCase one, QueueFocus focus, DateTimeOffset now, Period today) => focus switch
    {
        QueueFocus.Late => one.IsLate(now),
        QueueFocus.Today => !one.IsLate(now) && one.DueAt < today.To,
        QueueFocus.Unclaimed => one.Claimer is null,
        _ => true,
    };
}
