using PtspBot.Domain.Cases;

namespace PtspBot.Domain.Figures;

/// <summary>What lies before the office at a moment: cases whose next move is its own, the most urgent first.</summary>
/// <param name="Holders">Who has how many, those with the most first.</param>
public sealed record DayAhead(IReadOnlyList<CaseFile> Waiting, int Late, int DueToday, int Unclaimed, IReadOnlyList<(string Officer, int Cases)> Holders)
{
    /// <param name="files">Whose next move is the office's.</param>
    /// <param name="today">Until when "today" lasts.</param>
    public static DayAhead Of(IEnumerable<CaseFile> files, DateTimeOffset now, Period today)
    {
        var waiting = files.OrderBy(file => file.DueAt ?? DateTimeOffset.MaxValue).ThenBy(file => file.StageSince).ThenBy(file => file.Number, StringComparer.Ordinal).ToList();
        return new DayAhead(
            waiting,
            waiting.Count(file => IsLate(file, now)),
            waiting.Count(file => !IsLate(file, now) && file.DueAt < today.To),
            waiting.Count(file => file.Claimer is null),
            [.. waiting.Where(file => file.Claimer is not null).GroupBy(file => (file.Claimer, file.ClaimerName))
                .Select(held => (held.Key.ClaimerName ?? "", held.Count())).OrderByDescending(held => held.Item2).ThenBy(held => held.Item1, StringComparer.Ordinal)]);
    }

    public static bool IsLate(CaseFile file, DateTimeOffset now) => file.DueAt < now;
}
