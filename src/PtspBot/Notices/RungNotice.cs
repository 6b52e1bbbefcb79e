using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>
/// A rung of the escalation ladder, told to whoever it names with what they may do about it. What somebody has answered is
/// not told again, and of several rungs that are behind only the highest is: nobody is helped by yesterday's warning.
/// </summary>
public sealed class RungNotice(Office office, Notices notices, Writer writer)
{
    private static readonly Move[] Answers = [Move.Claim, Move.HandOver, Move.Acknowledge, Move.Explain];

    public IEnumerable<Letter> For(Due due, Step step)
    {
        if (step.Ladder.FirstOrDefault(rung => $"{rung.Percent}" == due.Deadline.Key) is not { } rung || !IsStillTrue(due, step, rung))
            return [];
        if (due.IsAfterHours(office.Clock))
        {
            due.Deadline.Shift(office.Clock.NextOpening(due.At));
            return [];
        }

        return Tell(due, step, rung, [.. Addressees.Of(rung.To, due, step)]);
    }

    private List<Letter> Tell(Due due, Step step, Rung rung, IReadOnlyList<Addressee> told)
    {
        var (file, letters) = (due.File, new List<Letter>());
        if (told.Count == 0)
            return letters;

        var before = Before(file);
        var names = told.Select(one => one.Officer?.Name).OfType<string>().ToList();
        Proceedings.Raise(file, rung, names.Count == 0 ? null : string.Join(", ", names), due.At);
        foreach (var one in told)
            letters.Add(writer.ToDesk(new Screen(Words(file, step, rung), [.. Buttons(file, one)]) { Before = before }, due.Roster, one.ChatId, file));
        notices.RefreshCard(new Telling(file, due.Applicant, due.Roster, due.At, letters.Add));
        return letters;
    }

    private static Words Words(CaseFile file, Step step, Rung rung) => new(rung.Percent >= 100 ? "ladder.breach" : "ladder.warning",
        ("number", file.Number),
        ("step", new Words($"step.{step.Key}.name")),
        ("percent", rung.Percent),
        ("due", (object?)file.DueAt ?? new Words("case.no-due")),
        ("claimer", file.ClaimerName is { } name ? new Words("ladder.claimed", ("officer", name)) : new Words("ladder.unclaimed")));

    /// <summary>Who was told before, and what came of it.</summary>
    private static IReadOnlyList<Words> Before(CaseFile file) =>
    [
        .. file.AlarmLevel is null ? Array.Empty<Words>() : [StaffCard.Alarm(file)],
        .. file.Explanation is { } words ? [new Words("ladder.explained", ("words", words))] : Array.Empty<Words>(),
    ];

    private IEnumerable<IReadOnlyList<Choice>> Buttons(CaseFile file, Addressee told)
    {
        var proceedings = office.Proceedings(file.Procedure);
        return proceedings.Machine.For(file, told.Actor(file)).OpenMoves()
            .Where(trigger => Answers.Contains(trigger.Move))
            .Select(trigger => new Choice(new Words($"move-button.{Kebab.Of(trigger.Move)}"), new ButtonData(Verbs.Move, Verbs.Write(proceedings.Procedure, file.Step, trigger), file.Id, file.Version)))
            .Chunk(2);
    }

    private static bool IsStillTrue(Due due, Step step, Rung rung) =>
        due.File.Step == step.Key && due.File.Phase is not (Phase.OnHold or Phase.InCorrection) && !due.File.IsAnswered(rung.Percent) && !IsOvertaken(due, step, rung);

    private static bool IsOvertaken(Due due, Step step, Rung rung) => due.File.Deadlines.Any(other =>
        other is { Kind: DeadlineKind.Rung, IsOpen: true } && other.Step == step.Key && other.DueAt <= due.At
        && step.Ladder.Any(higher => higher.Percent > rung.Percent && $"{higher.Percent}" == other.Key));
}
