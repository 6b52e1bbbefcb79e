using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>What hangs on a step's standard and on whoever works on it: the ladder, the word to the applicant, the stall.</summary>
internal sealed partial class StepClock
{
    /// <summary>Why the clock of an assisted applicant does not run yet: they are to come to the counter.</summary>
    private const string CheckIn = "check-in";

    private const string Once = "once";

    /// <summary>
    /// Somebody made a move: the time in which the claimer may stall begins anew with each of their own, and when the case
    /// comes to them; without a claimer or with a clock that stands still there is none.
    /// </summary>
    public void Stir(CaseFile file, Actor actor, DateTimeOffset at)
    {
        var waiting = file.Deadlines.FirstOrDefault(deadline => deadline is { Kind: DeadlineKind.Stall, DoneAt: null });
        if (procedure.Find(file.Step)?.Stall is not { } stall || file is not { Phase: Phase.InReview, Claimer: { } claimer })
            End(waiting, at);
        else if (waiting is null)
            file.Await(new Deadline(file.Id, file.Step!, DeadlineKind.Stall, Once, clock.Add(at, stall)));
        else if (actor.Id == claimer)
            waiting.MoveTo(clock.Add(at, stall));
    }

    /// <summary>The standard is missed. The due moment stays as it was; what is expected instead is a promise of its own, with its own row.</summary>
    public void Miss(CaseFile file, Step step, DateTimeOffset at)
    {
        file.Expect(at, Expected(step, at));
        if (file.ExpectedAt is { } expected)
            file.Await(new Deadline(file.Id, step.Key, DeadlineKind.Expected, Once, expected));
    }

    private void AwaitClock(CaseFile file, Step step, DateTimeOffset at)
    {
        foreach (var (kind, key, percent) in Marks(step))
        {
            if (DueAt(file, step, percent) is { } due && due >= at)
                file.Await(new Deadline(file.Id, step.Key, kind, key, due));
        }

        file.DueAt = DueAt(file, step, 100);
    }

    /// <summary>After a pause what was not told yet moves by what the pause took, and what was promised is promised anew.</summary>
    private void RederiveClock(CaseFile file, Step step, DateTimeOffset at)
    {
        foreach (var deadline in file.Deadlines.Where(deadline => deadline.Step == step.Key && deadline.DoneAt is null))
        {
            if (MarkOf(step, deadline) is { } percent && DueAt(file, step, percent) is { } due)
                deadline.MoveTo(due);
            else if (deadline.Kind == DeadlineKind.Expected && Expected(step, at) is { } expected)
                deadline.MoveTo(expected);
        }

        file.DueAt = DueAt(file, step, 100);
        if (file.Deadlines.FirstOrDefault(deadline => deadline is { Kind: DeadlineKind.Expected, IsOpen: true }) is { } promised)
            file.Expect(file.MissedAt, promised.DueAt);
    }

    /// <summary>Everything that comes due with a share of the standard.</summary>
    private static IEnumerable<(DeadlineKind Kind, string Key, int Percent)> Marks(Step step)
    {
        foreach (var rung in step.Ladder)
            yield return (DeadlineKind.Rung, $"{rung.Percent}", rung.Percent);
        if (step.Late is not null)
            yield return (DeadlineKind.Missed, Once, 100);
    }

    private static int? MarkOf(Step step, Deadline deadline) =>
        Marks(step).Where(mark => mark.Kind == deadline.Kind && mark.Key == deadline.Key).Select(mark => (int?)mark.Percent).FirstOrDefault();

    private DateTimeOffset? DueAt(CaseFile file, Step step, int percent) => step is { Standard: { } standard, Clock: { } rule }
        ? Ledger(file, step.Key).DueAt(standard * percent / 100, rule.Count, clock)
        : null;

    private DateTimeOffset? Expected(Step step, DateTimeOffset at) =>
        step is { Late: { } late, Clock: { } rule } ? clock.Add(rule.Count, clock.NextOpening(at), late) : null;

    private static void End(Deadline? deadline, DateTimeOffset at)
    {
        deadline?.Cancel();
        deadline?.Done(at);
    }

    /// <summary>An applicant whom the office assists has the ball until they are at the counter; from then on the time is the office's.</summary>
    private static bool BeginsAtCounter(Step step, CaseFile file) =>
        step is TaskStep { Clock.Owner: ClockOwner.Applicant } && step.Actor.For(file).Kind == PartyKind.Office;

    private static bool IsAwaitedAtCounter(CaseFile file) => Ledger(file, file.Step!).Open is { State: ClockState.Paused, Awaits: CheckIn };

    private static ClockOwner BallOf(Step step, CaseFile file) =>
        BeginsAtCounter(step, file) ? ClockOwner.Office : step.Clock?.Owner ?? OwnerOf(step, file);
}
