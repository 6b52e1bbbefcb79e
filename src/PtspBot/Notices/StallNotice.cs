using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>Who claimed a case and made no move for too long has it no longer: it is back on the desk, and they hear why.</summary>
public sealed class StallNotice(Office office, Notices notices, Writer writer)
{
    public IEnumerable<Letter> For(Due due, Step step)
    {
        var (file, letters) = (due.File, new List<Letter>());
        if (file.Step != step.Key || file.Phase != Phase.InReview || file.Claimer is not { } claimer)
            return letters;

        var told = file.Journal.Count;
        if (!office.Proceedings(file.Procedure).TakeFromStalling(file, due.At).IsApplied)
            return letters;

        if (due.Roster.Find(claimer) is not null)
        {
            var words = new Words("stall.released", ("number", file.Number), ("step", new Words($"step.{step.Key}.name")), ("stall", step.Stall));
            letters.Add(writer.Write(new Screen(words), claimer, writer.Language(null)) with { Lane = Lane.Staff });
        }

        notices.Tell(new Telling(file, due.Applicant, due.Roster, due.At, letters.Add), told);
        return letters;
    }
}
