using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>Keeps a case's clocks and deadlines in step with its moves: entering starts them, leaving ends them, a send-back or an outage pauses them.</summary>
internal sealed partial class StepClock(Procedure procedure, OfficeClock clock)
{
    /// <summary>Key of the deadline by which an applicant must correct.</summary>
    public const string Correction = "correction";

    public void Follow(CaseFile file, Move move, Stage from, MoveDetails details, DateTimeOffset at)
    {
        switch (move)
        {
            case Move.SendBack:
                SendBack(file, from.Step!, at);
                break;
            case Move.Resubmit:
                Close(file, from.Step!, at);
                Ledger(file, file.Step!).Resume(at);
                Rederive(file, file.Step!, at);
                break;
            case Move.Hold:
                Each(file, ledger => ledger.Hold(at, details.Note!));
                Pause(file);
                break;
            case Move.Resume:
                Each(file, ledger => ledger.Resume(at));
                Rederive(file, file.Step!, at);
                break;
            case Move.Reopen:
                Reopen(file, at);
                break;
            case Move.Restart:
                Ledger(file, file.Step!).Restart(at, details.Note!);
                Close(file, file.Step!, at);
                file.BeOnTime();
                AwaitClock(file, procedure.Find(file.Step)!, at);
                break;
            case Move.Claim or Move.HandOver when IsAwaitedAtCounter(file):
                Ledger(file, file.Step!).Resume(at);
                AwaitClock(file, procedure.Find(file.Step)!, at);
                break;
            default:
                if (file.Step != from.Step)
                    Change(file, from.Step, at);
                break;
        }
    }

    private void Change(CaseFile file, string? left, DateTimeOffset at)
    {
        if (left is not null)
        {
            Ledger(file, left).Stop(at);
            Close(file, left, at);
        }

        if (file.Stage.IsFinal)
            Each(file, ledger => ledger.Stop(at));
        file.DueAt = null;
        file.BeOnTime();
        if (file.Step is { } entered)
            Enter(file, procedure.Find(entered)!, at);
    }

    /// <summary>A step entered once more (a wrong e-mail address) begins from zero: what went before is on record, not on the bill.</summary>
    private void Enter(CaseFile file, Step step, DateTimeOffset at)
    {
        var ledger = Ledger(file, step.Key);
        var again = file.Segments.Any(segment => segment.Step == step.Key);
        ledger.Start(at, BallOf(step, file));
        if (again)
            ledger.Restart(at, "again");
        if (BeginsAtCounter(step, file))
            ledger.Pause(at, CheckIn, ClockOwner.Applicant, CheckIn);
        AwaitClock(file, step, at);
    }

    private void SendBack(CaseFile file, string decision, DateTimeOffset at)
    {
        var rule = (DecisionStep)procedure.Find(decision)!;
        Ledger(file, decision).Pause(at, Correction, ClockOwner.Applicant, rule.ReturnsTo);
        Pause(file);
        AwaitCorrection(file, rule, at);
    }

    private void AwaitCorrection(CaseFile file, DecisionStep rule, DateTimeOffset at) =>
        file.Await(new Deadline(file.Id, rule.ReturnsTo, DeadlineKind.Answer, Correction, Term.Workdays(at, rule.CorrectionDays), clock));

    /// <summary>Goes on where it stopped: every clock that the closing stopped, at what it had, and a full time to correct.</summary>
    private void Reopen(CaseFile file, DateTimeOffset at)
    {
        foreach (var step in file.Segments.Where(segment => segment.To == file.StageSince).Select(segment => segment.Step).Distinct().ToList())
            Ledger(file, step).Reopen(at);

        AwaitClock(file, procedure.Find(file.Step)!, at);
        if (file.Phase == Phase.InCorrection && procedure.Find(file.SentBackBy) is DecisionStep rule)
            AwaitCorrection(file, rule, at);
        AwaitAgain(file, at);
    }

    /// <summary>Whatever of the list is not settled keeps its day, once; what is brought by then has not lapsed.</summary>
    public void AwaitAgain(CaseFile file, DateTimeOffset at)
    {
        var open = file.ItemsOf(file.Step!).Where(item => item.State is not (ItemState.Accepted or ItemState.NotNeeded) && item.DueAt > at);
        foreach (var item in open.Where(item => !file.Deadlines.Any(deadline => deadline.IsOpen && deadline.Step == item.Step && deadline.Key == item.Key)))
            file.Await(Again(file, item));
    }

    /// <summary>The deadline that the closing ended, counted as it was, so that it follows the calendar again.</summary>
    private Deadline Again(CaseFile file, CaseItem item) =>
        file.Deadlines.LastOrDefault(ended => ended.Kind == DeadlineKind.Answer && ended.Step == item.Step && ended.Key == item.Key)?.Term is { } term
            ? new Deadline(file.Id, item.Step, DeadlineKind.Answer, item.Key, term, clock)
            : new Deadline(file.Id, item.Step, DeadlineKind.Answer, item.Key, item.DueAt!.Value);

    /// <summary>After a pause everything not yet told moves by what the pause took.</summary>
    private void Rederive(CaseFile file, string step, DateTimeOffset at)
    {
        var rule = procedure.Find(step)!;
        RederiveClock(file, rule, at);
        foreach (var deadline in file.Deadlines.Where(deadline => deadline.Step == step && deadline is { Kind: DeadlineKind.Answer, DoneAt: null }))
            deadline.MoveTo(deadline.Term?.EndsAt(clock) ?? deadline.DueAt);
    }

    /// <summary>When the calendar changed: everything not yet told is due when its rule says so by the calendar in force; what is void stays void.</summary>
    public void Recount(CaseFile file)
    {
        foreach (var deadline in file.Deadlines.Where(deadline => deadline.DoneAt is null))
            deadline.Shift(DueOf(file, deadline) ?? deadline.DueAt);
        foreach (var item in file.Items.Where(item => item.DueAt is not null))
            item.Shift(ListedUntil(file, item) ?? item.DueAt!.Value);
        if (file.DueAt is not null)
            file.DueAt = DueAt(file, procedure.Find(file.Step)!, 100) ?? file.DueAt;
    }

    private DateTimeOffset? DueOf(CaseFile file, Deadline deadline) =>
        procedure.Find(deadline.Step) is { } step && MarkOf(step, deadline) is { } percent ? DueAt(file, step, percent) : deadline.Term?.EndsAt(clock);

    /// <summary>What is on a list until a day has a deadline of that day.</summary>
    private static DateTimeOffset? ListedUntil(CaseFile file, CaseItem item) => file.Deadlines
        .FirstOrDefault(deadline => deadline is { Kind: DeadlineKind.Answer, DoneAt: null } && deadline.Step == item.Step && deadline.Key == item.Key)?.DueAt;

    /// <summary>Nothing is told while the clock stands still, but nothing is forgotten either.</summary>
    private static void Pause(CaseFile file)
    {
        foreach (var deadline in file.Deadlines.Where(deadline => deadline is { DoneAt: null, Kind: not (DeadlineKind.Veil or DeadlineKind.Talk) }))
            deadline.Cancel();
        file.DueAt = null;
        file.Expect(file.MissedAt, null);
    }

    private static void Close(CaseFile file, string step, DateTimeOffset at)
    {
        foreach (var deadline in file.Deadlines.Where(deadline => deadline.Step == step && deadline.DoneAt is null))
        {
            deadline.Cancel();
            deadline.Done(at);
        }
    }

    private static void Each(CaseFile file, Action<ClockLedger> act)
    {
        foreach (var step in file.Segments.Where(segment => segment.To is null).Select(segment => segment.Step).ToList())
            act(Ledger(file, step));
    }

    private static ClockLedger Ledger(CaseFile file, string step) => new(file.Clock, file.Id, step);

    private static ClockOwner OwnerOf(Step step, CaseFile file) => step.Actor.For(file).Kind switch
    {
        PartyKind.Applicant => ClockOwner.Applicant,
        PartyKind.Office => ClockOwner.Office,
        _ => ClockOwner.External,
    };
}
