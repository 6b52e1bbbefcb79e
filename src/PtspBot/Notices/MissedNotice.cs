using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>
/// The honest word: when the office misses its standard the applicant hears it once from the office itself, with a new
/// time and a way to a person. When that passes too, the case says so and promises nothing more.
/// </summary>
public sealed class MissedNotice(Office office, Notices notices)
{
    public IEnumerable<Letter> For(Due due, Step step)
    {
        var (file, letters) = (due.File, new List<Letter>());
        var proceedings = office.Proceedings(file.Procedure);
        if (file.Step != step.Key || file.Phase is Phase.OnHold or Phase.InCorrection || Ball.Of(proceedings.Procedure, file)?.Kind != PartyKind.Office)
            return letters;

        if (due.Deadline.Kind == DeadlineKind.Expected)
        {
            Proceedings.Disappoint(file);
        }
        else if (due.IsAfterHours(office.Clock))
        {
            due.Deadline.Shift(office.Clock.NextOpening(due.At));
        }
        else if (file.MissedAt is null && file.DueAt is { } missed)
        {
            proceedings.Miss(file, step, due.At);
            notices.TellApplicant(new Telling(file, due.Applicant, due.Roster, due.At, letters.Add), Words(file, step, missed));
        }

        return letters;
    }

    private static Words Words(CaseFile file, Step step, DateTimeOffset due) => new("missed.told",
        ("number", file.Number), ("step", new Words($"step.{step.Key}.name")), ("due", due), ("expected", (object?)file.ExpectedAt ?? new Words("case.no-due")));
}
