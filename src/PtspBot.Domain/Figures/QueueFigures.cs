using PtspBot.Domain.Clock;

namespace PtspBot.Domain.Figures;

/// <summary>What lies with the office in numbers: how much at each step, and for how long already in hours that the counter was open.</summary>
public sealed record QueueFigures(IReadOnlyList<QueueAtStep> Steps, IReadOnlyList<Age> Ages)
{
    /// <summary>Upper ends of the ages; what is older is one more.</summary>
    private static readonly TimeSpan[] Ends = [TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(8)];

    public static QueueFigures Of(IReadOnlyCollection<QueuedCase> waiting, OfficeClock clock, DateTimeOffset now)
    {
        var ages = waiting.Select(one => clock.Measure(ClockCount.Service, one.Since, now)).ToList();
        return new QueueFigures(
            [.. waiting.GroupBy(one => one.Step).Select(at => new QueueAtStep(at.Key, at.Count(), at.Count(one => one.IsLate(now)))).OrderByDescending(at => at.Count).ThenBy(at => at.Step, StringComparer.Ordinal)],
            [.. Ends.Select((end, index) => new Age(end, ages.Count(age => age <= end && (index == 0 || age > Ends[index - 1])))), new Age(null, ages.Count(age => age > Ends[^1]))]);
    }
}

public sealed record QueueAtStep(string Step, int Count, int Late);

/// <param name="UpTo">Null: longer than all others.</param>
public sealed record Age(TimeSpan? UpTo, int Count);
