using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>
/// A word to the applicant about what their step still needs, with the buttons to do it and to be left alone. Whether it is
/// still true is asked when it is due, not when it was laid; what comes at the wrong hour is put off and asked again then.
/// </summary>
public sealed class ReminderNotice(Office office, CaseScreen screens, Spoken spoken, ApplicantPost post)
{
    public Letter? For(Due due, Procedure procedure, Step step)
    {
        var rule = StepReminders.RuleOf(procedure, due.File, due.Deadline);
        if (!IsTrue(due, procedure, step, rule?.Item) || IsOvertaken(due, rule?.Rule, rule?.Item) || (due.Deadline.Kind == DeadlineKind.Reminder && rule is null))
            return null;
        if (NotYet(due) is { } until)
        {
            due.Deadline.Shift(until);
            return null;
        }

        PassOver(due, rule?.Item);
        var words = rule is { } known ? Words(due, procedure, known) : new Words("remind.again", ("number", due.File.Number), ("step", new Words($"step.{step.Key}.name")));
        return post.Write(new Telling(due.File, due.Applicant, due.Roster, due.At, _ => { }), Screen(procedure, due.File, words), Lane.Reminders);
    }

    private Screen Screen(Procedure procedure, CaseFile file, Words words) => screens.For(file).Saying(words).With(
        [RemindLines.Button(procedure, file, RemindWish.Later)],
        [RemindLines.Button(procedure, file, RemindWish.Never)]);

    /// <summary>Only while it is still that step's turn, and somebody else than the office is awaited: who has acted is not reminded. A duty is awaited also while the office looks at another.</summary>
    private static bool IsTrue(Due due, Procedure procedure, Step step, CaseItem? item) =>
        due.File.Step == step.Key && due.File.Phase != Phase.OnHold && (item is not null || Ball.Of(procedure, due.File)?.Kind != PartyKind.Office)
        && due.Applicant is { Reachable: true, WithdrawnAt: null } && !RemindLines.IsOptedOut(due.File);

    /// <summary>Of several that are due at once only the latest is told, and nothing that lies before a day which is over.</summary>
    private static bool IsOvertaken(Due due, Reminder? rule, CaseItem? item)
    {
        if (item is { State: not (ItemState.Missing or ItemState.Refused) })
            return true;
        if (rule?.Point == ReminderPoint.BeforeDue && (item is null ? StepReminders.DueOf(due.File) : item.DueAt) <= due.At)
            return true;

        return Beside(due).Any(other => other.Kind switch
        {
            DeadlineKind.Warning or DeadlineKind.Closing => IsLater(other, due.Deadline),
            DeadlineKind.Reminder when item is null && StepReminders.ItemIn(other) is not null => true,
            DeadlineKind.Reminder or DeadlineKind.Snooze => IsSameSubject(other, due.Deadline) && IsLater(other, due.Deadline),
            _ => false,
        });
    }

    /// <summary>A word about one duty says more than a word about the whole step that is due with it.</summary>
    private static void PassOver(Due due, CaseItem? item)
    {
        foreach (var general in Beside(due).Where(other => item is not null && other.Kind == DeadlineKind.Reminder && StepReminders.ItemIn(other) is null).ToList())
            general.Done(due.At);
    }

    /// <summary>What else is due about this step.</summary>
    private static IEnumerable<Deadline> Beside(Due due) => due.File.Deadlines
        .Where(other => other != due.Deadline && other.IsOpen && other.Step == due.Deadline.Step && other.DueAt <= due.At);

    private static bool IsLater(Deadline one, Deadline other) => (one.DueAt, one.Id).CompareTo((other.DueAt, other.Id)) > 0;

    private static bool IsSameSubject(Deadline one, Deadline other) => StepReminders.ItemIn(one) == StepReminders.ItemIn(other);

    /// <summary>A snooze holds for the whole step; then the night, the day's share, and the distance between two words about one step.</summary>
    private DateTimeOffset? NotYet(Due due)
    {
        var rules = office.Reminding;
        if (due.Deadline.Kind == DeadlineKind.Reminder && RemindLines.SnoozeOf(due.File) is { } snooze && snooze.DueAt > due.At)
            return snooze.DueAt;
        if (rules.QuietUntil(due.At) is { } morning)
            return morning;
        if (due.Reminded.Distinct().Count(told => told.At >= rules.DayOf(due.At)) >= rules.MostADay)
            return rules.NextDay(due.At);

        var ofStep = due.Reminded.Distinct().Where(told => told.CaseId == due.File.Id && told.Step == due.Deadline.Step && told.At >= due.File.AwaitedSince).Select(told => told.At).ToList();
        return rules.NotBefore(ofStep) is { } earliest && earliest > due.At ? earliest : null;
    }

    /// <summary>Duties with the same words and the same moment are told in one letter.</summary>
    private Words Words(Due due, Procedure procedure, (Step Step, Reminder Rule, CaseItem? Item) known)
    {
        var together = known.Item is null ? [] : Together(due, procedure, known.Rule);
        foreach (var deadline in together.Select(one => one.Deadline).Where(deadline => deadline != due.Deadline))
            deadline.Told(due.At);

        var moment = known.Item is null ? StepReminders.DueOf(due.File) : known.Item.DueAt;
        return new Words($"step.{known.Step.Key}.remind.{known.Rule.Key}",
        [
            .. spoken.Gaps(procedure, due.File).Where(gap => gap.Item1 != "due"),
            ("due", (object?)moment ?? new Words("case.no-due")),
            ("items", together.Select(one => new Words("remind.item", ("item", new Words($"item.{one.Item.Key}.name")))).ToList()),
        ]);
    }

    /// <summary>In the order of the list.</summary>
    private static List<(Deadline Deadline, CaseItem Item)> Together(Due due, Procedure procedure, Reminder rule) =>
    [
        .. from deadline in due.File.Deadlines
           where deadline is { Kind: DeadlineKind.Reminder, IsOpen: true } && deadline.DueAt <= due.At
           let known = StepReminders.RuleOf(procedure, due.File, deadline)
           where known?.Rule == rule && known.Value.Item is { State: ItemState.Missing or ItemState.Refused }
           orderby ItemOnDesk.ItemsOf(known.Value.Step).ToList().FindIndex(listed => listed.Key == known.Value.Item!.Key)
           select (deadline, known.Value.Item),
    ];
}
