using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Figures;

/// <summary>A clock that was stopped and still stands.</summary>
/// <param name="Refused">The papers to be corrected, each with the code of its reason; none in an outage.</param>
public sealed record Stopped(Guid CaseId, string Number, ClockState State, IReadOnlyList<(string Item, string Reason)> Refused);

/// <summary>What the office did on a day: what it finished, how much of that within its standard, and what was stopped, with why.</summary>
public sealed record DayFigures(Share Done, IReadOnlyList<Stopped> Stopped)
{
    public static DayFigures Of(Period day, IReadOnlyList<CaseHistory> histories, Func<ProcedureName, Procedure> procedureOf, OfficeClock clock)
    {
        var done = histories
            .SelectMany(history => Passage.In(day, history, procedureOf(history.Procedure), clock))
            .Where(passage => passage is { Owner: ClockOwner.Office, Step.Standard: not null }).ToList();
        return new DayFigures(Share.Where(done, passage => passage.IsWithinNet), [.. histories.Select(history => StoppedIn(day, history)).OfType<Stopped>().OrderBy(stopped => stopped.Number, StringComparer.Ordinal)]);
    }

    private static Stopped? StoppedIn(Period day, CaseHistory history)
    {
        var standing = history.Segments.FirstOrDefault(segment => segment is { To: null, State: not ClockState.Running } && day.Holds(segment.From));
        return standing is null ? null : new Stopped(history.CaseId, history.Number, standing.State, standing.State == ClockState.Paused ? RefusedIn(history) : []);
    }

    /// <summary>By the last verdict on each paper.</summary>
    private static List<(string Item, string Reason)> RefusedIn(CaseHistory history) =>
    [
        .. history.Entries.Where(entry => entry is { Kind: EntryKind.Item, Item: not null }).GroupBy(entry => entry.Item!)
            .Select(verdicts => verdicts.Last())
            .Where(last => last is { What: nameof(ItemMove.Refuse), Reason: not null })
            .Select(last => (last.Item!, last.Reason!)),
    ];
}
