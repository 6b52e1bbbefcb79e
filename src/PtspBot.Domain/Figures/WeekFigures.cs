using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Figures;

/// <summary>A step with a standard: how many came through in it, and how long they took.</summary>
public sealed record StepFigures(Step Step, ClockOwner Owner, Share Net, Share Gross, Spread Took);

/// <summary>A stretch of the office's work in numbers, from the histories of the cases it touched.</summary>
/// <param name="FirstTimeRight">Of the approvals, those that never were sent back.</param>
/// <param name="Restarts">Clocks set back to zero, by the officer who did it.</param>
/// <param name="Answered">Of the escalations told, those after which an officer acted.</param>
public sealed record WeekFigures(IReadOnlyList<StepFigures> Steps, Share FirstTimeRight, IReadOnlyDictionary<long, int> Restarts, Share Answered)
{
    public static WeekFigures Of(Period period, IReadOnlyList<CaseHistory> histories, IReadOnlyList<Escalation> escalations, Func<ProcedureName, Procedure> procedureOf, OfficeClock clock)
    {
        var passages = histories.SelectMany(history => Passage.In(period, history, procedureOf(history.Procedure), clock)).Where(passage => passage.Step.Standard is not null);
        var told = escalations.Where(escalation => period.Holds(escalation.ToldAt)).ToList();
        return new WeekFigures(
            [.. passages.GroupBy(passage => (passage.Step.Key, passage.Owner)).Select(same => OfStep([.. same])).OrderBy(step => step.Step.Row ?? int.MaxValue)],
            Share.Where([.. histories.SelectMany(history => ApprovalsIn(period, history))], isRight => isRight),
            RestartsIn(period, histories),
            Share.Where(told, escalation => escalation.IsAnswered(histories, period.To)));
    }

    private static StepFigures OfStep(IReadOnlyList<Passage> passages) => new(
        passages[^1].Step,
        passages[^1].Owner,
        Share.Where(passages, passage => passage.IsWithinNet),
        Share.Where(passages, passage => passage.IsWithinGross),
        Spread.Of(passages.Select(passage => passage.Net))!);

    /// <summary>For each approval, whether nothing of the step was ever sent back before.</summary>
    private static IEnumerable<bool> ApprovalsIn(Period period, CaseHistory history) => history.Moves(Move.Approve)
        .Where(approval => period.Holds(approval.At))
        .Select(approval => !history.Moves(Move.SendBack).Any(back => back.FromStep == approval.FromStep && back.At <= approval.At));

    private static Dictionary<long, int> RestartsIn(Period period, IReadOnlyList<CaseHistory> histories) => histories
        .SelectMany(history => history.Moves(Move.Restart))
        .Where(restart => period.Holds(restart.At))
        .CountBy(restart => restart.ActorId).ToDictionary();
}
