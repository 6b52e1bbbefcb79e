using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>
/// What becomes due while the applicant is awaited: reminders, the warning, and the closing. Laid anew with every act, so
/// that whoever does something is not reminded of what they just did. Only what lies ahead is laid.
/// </summary>
public sealed class StepReminders(Procedure procedure, OfficeClock clock)
{
    /// <summary>Parts a reminder's key from the key of the item it is about.</summary>
    private const char OfItem = '/';

    private static readonly DeadlineKind[] Kinds = [DeadlineKind.Reminder, DeadlineKind.Snooze, DeadlineKind.Warning, DeadlineKind.Closing];

    /// <summary>A wait begins, or begins anew.</summary>
    internal void Begin(CaseFile file, DateTimeOffset at)
    {
        file.AwaitedSince = at;
        foreach (var deadline in file.Deadlines.Where(IsOurs).Where(deadline => deadline.DoneAt is null))
        {
            deadline.Cancel();
            deadline.Done(at);
        }

        foreach (var (kind, key, due) in Wanted(file).Where(one => one.Due > at))
            file.Await(new Deadline(file.Id, file.Step!, kind, key, due));
    }

    /// <summary>
    /// After the calendar changed: what is still to come moves to where it would be laid today. What was snoozed stays, since the
    /// applicant named it, and a closing that was announced comes no earlier than was said.
    /// </summary>
    public void Rederive(CaseFile file, DateTimeOffset at)
    {
        var wanted = Wanted(file).ToLookup(one => (one.Kind, one.Key), one => one.Due);
        foreach (var deadline in file.Deadlines.Where(deadline => IsOurs(deadline) && deadline.IsOpen && deadline.DueAt > at))
        {
            foreach (var due in wanted[(deadline.Kind, deadline.Key)].Where(due => due > deadline.DueAt || deadline != AnnouncedClosingOf(file)))
                deadline.MoveTo(due > at ? due : at);
        }
    }

    /// <summary>The reminders of the stage a case is in; in a correction those of the decision that asked for it.</summary>
    public static IReadOnlyList<Reminder> Of(Procedure procedure, CaseFile file) =>
        file.Phase == Phase.InCorrection && procedure.Find(file.SentBackBy) is DecisionStep decision ? decision.CorrectionReminders : procedure.Find(file.Step)?.Reminders ?? [];

    /// <summary>The key of the item a reminder is about; null where it is about the step.</summary>
    public static string? ItemIn(Deadline deadline) => deadline.Key.Split(OfItem) is [_, var item] ? item : null;

    /// <summary>The rule of a due reminder, whose step its words belong to, and the item it is about.</summary>
    public static (Step Step, Reminder Rule, CaseItem? Item)? RuleOf(Procedure procedure, CaseFile file, Deadline deadline)
    {
        var (key, item) = (deadline.Key.Split(OfItem)[0], ItemIn(deadline));
        var owner = item is null && file.Phase == Phase.InCorrection ? procedure.Find(file.SentBackBy) : procedure.Find(deadline.Step);
        var rules = item is null ? Of(procedure, file) : (owner as DutiesStep)?.ItemReminders ?? [];
        return rules.FirstOrDefault(rule => rule.Key == key) is { } rule ? (owner!, rule, item is null ? null : file.ItemOf(deadline.Step, item)) : null;
    }

    /// <summary>The day or moment that reminders of this stage are counted from, where there is one.</summary>
    public static DateTimeOffset? DueOf(CaseFile file) => file.Phase == Phase.InCorrection
        ? file.Deadlines.FirstOrDefault(deadline => deadline is { Kind: DeadlineKind.Answer, Key: StepClock.Correction, DoneAt: null } && deadline.Step == file.Step)?.DueAt
        : file.DueAt;

    /// <summary>The applicant was warned, and has at least as long as was promised, however late the warning went out.</summary>
    public void Warned(CaseFile file, Deadline warning, DateTimeOffset at)
    {
        if (procedure.Find(warning.Step)?.Silence is not { } silence || ClosingOf(file) is not { } closing)
            return;

        var earliest = clock.Add(silence.Count, at, silence.Warning);
        if (closing.DueAt < earliest)
            closing.MoveTo(earliest);
    }

    /// <summary>The closing that is ahead of a case, told or not.</summary>
    public static Deadline? ClosingOf(CaseFile file) =>
        file.Deadlines.FirstOrDefault(deadline => deadline is { Kind: DeadlineKind.Closing, IsOpen: true } && deadline.Step == file.Step);

    /// <summary>The applicant knows that the case is going to be closed.</summary>
    public static Deadline? AnnouncedClosingOf(CaseFile file) =>
        ClosingOf(file) is { } closing && !file.Deadlines.Any(deadline => deadline is { Kind: DeadlineKind.Warning, DoneAt: null } && deadline.Step == file.Step) ? closing : null;

    private IEnumerable<(DeadlineKind Kind, string Key, DateTimeOffset Due)> Wanted(CaseFile file)
    {
        if (procedure.Find(file.Step) is not { } step || file.Phase is Phase.OnHold or Phase.InReview || file.AwaitedSince is not { } since)
            return [];

        return [.. OfStage(file, since), .. OfItems(step, file, since), .. OfSilence(step, file, since)];
    }

    private IEnumerable<(DeadlineKind, string, DateTimeOffset)> OfStage(CaseFile file, DateTimeOffset since) =>
        from rule in Of(procedure, file)
        let moment = Moment(rule, since, DueOf(file))
        where moment is not null
        select (DeadlineKind.Reminder, rule.Key, moment.Value);

    private IEnumerable<(DeadlineKind, string, DateTimeOffset)> OfItems(Step step, CaseFile file, DateTimeOffset since) =>
        from item in file.ItemsOf(step.Key)
        where item is { DueAt: not null, State: ItemState.Missing or ItemState.Refused }
        from rule in (step as DutiesStep)?.ItemReminders ?? []
        let moment = Moment(rule, since, item.DueAt)
        where moment is not null
        select (DeadlineKind.Reminder, $"{rule.Key}{OfItem}{item.Key}", moment.Value);

    private IEnumerable<(DeadlineKind, string, DateTimeOffset)> OfSilence(Step step, CaseFile file, DateTimeOffset since)
    {
        if (step.Silence is not { } silence || !AwaitsApplicant(step, file))
            yield break;

        yield return (DeadlineKind.Warning, "", After(silence.Count, since, silence.CloseAfter - silence.Warning));
        yield return (DeadlineKind.Closing, "", clock.Add(silence.Count, since, silence.CloseAfter));
    }

    /// <summary>Where a fact decides who acts, the silence of the office closes nothing.</summary>
    private static bool AwaitsApplicant(Step step, CaseFile file) => step is not TaskStep task || step.Actor.For(file).Kind switch
    {
        PartyKind.Office => false,
        PartyKind.Outside => task.ReportedBy.Kind == PartyKind.Applicant,
        _ => true,
    };

    private DateTimeOffset? Moment(Reminder rule, DateTimeOffset since, DateTimeOffset? due) => (rule.Point, due) switch
    {
        (ReminderPoint.AfterSilence, _) => After(rule.Count, since, rule.Span),
        (_, null) => null,
        (ReminderPoint.BeforeDue, { } moment) when rule.Count == ClockCount.Workdays => clock.OpeningBefore(moment, rule.Span.Days),
        (ReminderPoint.BeforeDue, { } moment) => moment - rule.Span,
        (ReminderPoint.AtDue, { } moment) => rule.Count == ClockCount.Workdays ? clock.OpeningBefore(moment, 0) : moment,
        (_, { } moment) => After(rule.Count, moment, rule.Span),
    };

    /// <summary>What is counted in days comes in the morning, when there is a day left to do something and somebody to ask.</summary>
    private DateTimeOffset After(ClockCount count, DateTimeOffset from, TimeSpan span) =>
        count == ClockCount.Workdays ? clock.OpeningAfter(from, Math.Max(1, span.Days)) : clock.Add(count, from, span);

    private static bool IsOurs(Deadline deadline) => Kinds.Contains(deadline.Kind);
}
