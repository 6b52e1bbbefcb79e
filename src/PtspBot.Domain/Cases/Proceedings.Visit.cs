namespace PtspBot.Domain.Cases;

/// <summary>The applicant is asked to the counter. It moves nothing and stops no clock: what is awaited of them stands on their list; and it is over with the step it was asked for.</summary>
public sealed partial class Proceedings
{
    public static Verdict AskToCome(CaseFile file, Actor actor, string bring, DateTimeOffset at)
    {
        if (file.Stage.IsFinal)
            return Verdict.Refused("move.closed");

        file.AskToCome(bring, actor.Name, at);
        NoteInPlace(file, actor, at, EntryKind.Summoned, nameof(EntryKind.Summoned), note: bring);
        file.Touch();
        return Verdict.Applied;
    }

    public static Verdict Came(CaseFile file, Actor actor, DateTimeOffset at)
    {
        if (file.VisitAskedAt is null)
            return Verdict.Refused("move.closed");

        file.NoVisit();
        NoteInPlace(file, actor, at, EntryKind.Came, nameof(EntryKind.Came));
        file.Touch();
        return Verdict.Applied;
    }
}
