using PtspBot.Domain.Clock;

namespace PtspBot.Domain.Cases;

/// <summary>What an outage does to a case: on hold with its reason, and on again with what was left.</summary>
public sealed partial class Proceedings
{
    public Verdict Hold(CaseFile file, Disruption outage, DateTimeOffset at) => Hold(file, new Stoppage(outage.Id, outage.Body, outage.Reason), at);

    /// <summary>Goes on after the outage it was held for; what a supervisor had let go on before only forgets it.</summary>
    /// <returns>By how much its due moment moved, counted as its standard is; null where it was not on hold.</returns>
    public TimeSpan? GoOn(CaseFile file, DateTimeOffset at)
    {
        var held = file.Segments.LastOrDefault(segment => segment is { State: ClockState.Held, To: null } && segment.Step == file.Step);
        var resumed = file.Phase == Phase.OnHold && Play(file, Actor.System, Move.Resume, at).IsApplied;
        file.HoldFor(null);
        if (!resumed)
            return null;

        return held is not null && file.DueAt is not null && Procedure.Find(file.Step)?.Clock is { } rule ? clock.Measure(rule.Count, held.From, at) : TimeSpan.Zero;
    }

    private Verdict Hold(CaseFile file, Stoppage stoppage, DateTimeOffset at) =>
        Play(file, Actor.System, Move.Hold, at, new MoveDetails(Note: stoppage.Reason) { Outage = stoppage.Outage });

    /// <summary>A case that comes to a step on which nobody can work now.</summary>
    /// <returns>Whether it is on hold.</returns>
    private bool HoldOnArrival(CaseFile file, Stage from, DateTimeOffset at) =>
        file.Step != from.Step && outages?.Of(Procedure.Find(file.Step)) is { } stoppage && stoppage.Outage != file.HeldFor && Hold(file, stoppage, at).IsApplied;
}
