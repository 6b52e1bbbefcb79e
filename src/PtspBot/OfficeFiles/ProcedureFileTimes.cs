using System.Globalization;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;

namespace PtspBot.OfficeFiles;

/// <summary>Reads what a step says about time: its standard and whose it is, and who is told when it runs out.</summary>
internal static class ProcedureFileTimes
{
    public static ClockRule? Clock(YamlEntry? entry)
    {
        if (entry is null)
            return null;

        var map = entry.Map();
        return new ClockRule(map["owner"].Choice<ClockOwner>(), map["count"].Choice<ClockCount>());
    }

    public static TimeSpan? Standard(YamlEntry? entry, ClockRule? clock)
    {
        if (entry is null)
            return null;

        if (clock is null)
            entry.Refuse("'standard' needs a 'clock' that says whose time it is and what counts.");
        return Span(entry, clock?.Count ?? ClockCount.Elapsed);
    }

    public static IReadOnlyList<Rung> Ladder(YamlEntry? entry, bool hasStandard)
    {
        if (entry is null)
            return [];

        if (!hasStandard)
            entry.Refuse("'ladder' counts shares of a 'standard', and there is none.");
        return [.. entry.Map().Pairs().Select(pair => new Rung(Percent(pair.Key), pair.Value.Choice<LadderTarget>())).OrderBy(rung => rung.Percent)];
    }

    /// <summary>How long a claimer may do nothing; always in service hours, and only where somebody can claim.</summary>
    public static TimeSpan? Stall(YamlEntry? entry, bool canBeClaimed)
    {
        if (entry is not null && !canBeClaimed)
            entry.Refuse("'stall' is for what an officer claims: a decision, or a task of the office.");
        return entry is null ? null : Span(entry, ClockCount.Service);
    }

    /// <summary>What the applicant is told to expect when the standard is missed, counted as the standard is.</summary>
    public static TimeSpan? Late(YamlEntry? entry, bool hasStandard, ClockRule? clock)
    {
        if (entry is not null && !hasStandard)
            entry.Refuse("'late' says what follows when a 'standard' is missed, and there is none.");
        return entry is null ? null : Span(entry, clock?.Count ?? ClockCount.Elapsed);
    }

    public static int Count(YamlEntry entry)
    {
        var count = entry.Number();
        if (count < 1)
            entry.Refuse($"'{entry.Name}' must be 1 or more.");
        return count;
    }

    internal static TimeSpan Span(YamlEntry entry, ClockCount count)
    {
        var span = entry.Duration();
        if (span <= TimeSpan.Zero)
            entry.Refuse($"'{entry.Name}' must be longer than nothing.");
        if (count == ClockCount.Workdays && span.Ticks % TimeSpan.TicksPerDay != 0)
            entry.Refuse($"'{entry.Name}' counts working days, so it must be whole days, like 3d.");
        if (count == ClockCount.Service && span.Days > 0)
            entry.Refuse($"'{entry.Name}' counts service hours, so it must be hours and minutes, like 2h; for days, count workdays.");
        return span;
    }

    private static int Percent(YamlEntry entry) => entry.Read("a share like 80%", static (string written, out int percent) =>
        int.TryParse(written.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out percent) && written.EndsWith('%') && percent > 0);
}
