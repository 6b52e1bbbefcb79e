using System.Globalization;
using PtspBot.Domain.Clock;

namespace PtspBot.Domain.Cases;

/// <summary>
/// An objection moves nothing: the decision stands until somebody takes it back. But its answer is owed, and so it is due
/// like everything else, with words to the office before and after its day, and done only when it is given.
/// </summary>
public sealed partial class Proceedings
{
    /// <summary>The applicant objects to the rejection.</summary>
    /// <param name="words">What they wrote, on record and sealed like every note.</param>
    /// <returns>By when the office answers.</returns>
    public DateTimeOffset Objected(CaseFile file, Actor actor, string words, ObjectionRules rules, DateTimeOffset at)
    {
        NoteInPlace(file, actor, at, EntryKind.Objected, nameof(EntryKind.Objected), note: words);
        var answer = new Deadline(file.Id, "", DeadlineKind.Objection, "", Term.Workdays(at, rules.AnswerDays), clock);
        file.Await(answer);
        foreach (var urging in rules.Urgings)
        {
            if (clock.OpeningBefore(answer.DueAt, urging.DaysLeft) is var due && due > at)
                file.Await(new Deadline(file.Id, "", DeadlineKind.Urging, urging.DaysLeft.ToString(CultureInfo.InvariantCulture), due));
        }

        return answer.DueAt;
    }

    /// <summary>By when an open objection is to be answered, by the calendar in force; null when there is none. However often the office was told since, the promise does not move with it.</summary>
    public DateTimeOffset? AnswerDue(CaseFile file) => file.OpenObjection()?.Term?.EndsAt(clock);

    public static Verdict MayAnswer(CaseFile file, Actor actor, ObjectionRules rules) =>
        actor.IsInOwnCase(file) ? Verdict.Refused("move.own-case")
        : !actor.Holds(rules.By) ? Verdict.Refused("objection.not-yours")
        : file.OpenObjection() is null ? Verdict.Refused("objection.none-open")
        : Verdict.Applied;

    /// <summary>The office's answer: on record, and with it the deadline is done. What follows from a granted one is a decision of its own.</summary>
    public static Verdict Answer(CaseFile file, Actor actor, ObjectionRules rules, ObjectionAnswer answer, string words, DateTimeOffset at)
    {
        var verdict = MayAnswer(file, actor, rules);
        if (!verdict.IsApplied)
            return verdict;

        NoteInPlace(file, actor, at, EntryKind.ObjectionAnswered, answer.ToString(), note: words);
        EndObjection(file, at);
        return verdict;
    }

    /// <summary>Answered, or the decision it was about is taken back.</summary>
    private static void EndObjection(CaseFile file, DateTimeOffset at)
    {
        file.OpenObjection()?.Done(at);
        foreach (var urging in file.Deadlines.Where(deadline => deadline is { Kind: DeadlineKind.Urging, DoneAt: null }))
        {
            urging.Cancel();
            urging.Done(at);
        }
    }
}

/// <summary>What the office says to an objection. Names are stored: never rename one once released.</summary>
public enum ObjectionAnswer
{
    /// <summary>The decision is looked at again.</summary>
    Granted,

    /// <summary>The decision stands.</summary>
    Refused,
}
