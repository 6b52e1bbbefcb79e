using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Figures;

/// <summary>
/// A case's way through a step, once it has gone on from there. Net is what its clock ran since the last start; gross is all
/// the office's time that went by, pauses and restarts included: what the applicant saw of it.
/// </summary>
/// <param name="Owner">Whose time it was; only the office's own is held against anybody there.</param>
public sealed record Passage(Step Step, ClockOwner Owner, DateTimeOffset EndedAt, TimeSpan Net, TimeSpan Gross)
{
    /// <summary>Who gives up, lapses or is sent back has not come through.</summary>
    private static readonly Move[] GoingOn = [Move.Submit, Move.Report, Move.Approve, Move.Record, Move.Reject, Move.Fulfil, Move.Conclude];

    public bool IsWithinNet => Net <= Step.Standard;

    public bool IsWithinGross => Gross <= Step.Standard;

    public static IEnumerable<Passage> In(Period period, CaseHistory history, Procedure procedure, OfficeClock clock) =>
        from entry in history.Entries
        where period.Holds(entry.At) && GoingOn.Any(entry.Is) && entry.FromStep != entry.ToStep
        let step = procedure.Find(entry.FromStep)
        where step is not null && LeadsOn(procedure, step, entry.ToStep)
        let passage = Of(history, step, entry.At, clock)
        where passage is not null
        select passage;

    /// <summary>An exit may lead back, and then the step comes again.</summary>
    private static bool LeadsOn(Procedure procedure, Step left, string? to) => procedure.Find(to) is not { } next || procedure.IndexOf(next.Key) > procedure.IndexOf(left.Key);

    private static Passage? Of(CaseHistory history, Step step, DateTimeOffset endedAt, OfficeClock clock)
    {
        var segments = history.Segments.Where(segment => segment.Step == step.Key && segment.Item is null && segment.To <= endedAt).OrderBy(segment => segment.From).ToList();
        if (segments.LastOrDefault(segment => segment.State == ClockState.Running) is not { } running)
            return null;

        var count = step.Clock?.Count ?? ClockCount.Service;
        var net = new ClockLedger(segments, history.CaseId, step.Key).Net(count, clock, endedAt);
        return new Passage(step, running.Ball, endedAt, net, clock.Measure(count, segments[0].From, endedAt));
    }
}
