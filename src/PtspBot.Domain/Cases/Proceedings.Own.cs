namespace PtspBot.Domain.Cases;

/// <summary>What an applicant does with their own data or against a decision is on record beside the case; it moves nothing.</summary>
public sealed partial class Proceedings
{
    /// <param name="fact">Whose value was corrected; the values themselves are no matter of a journal.</param>
    public static void Corrected(CaseFile file, string fact, Actor actor, DateTimeOffset at) => Note(file, EntryKind.Corrected, fact, actor, at);

    /// <summary>What is no archive was erased at the applicant's wish.</summary>
    public static void Erased(CaseFile file, Actor actor, DateTimeOffset at) => Note(file, EntryKind.Erased, null, actor, at);

    /// <summary>The applicant was given a copy of everything.</summary>
    public static void Exported(CaseFile file, Actor actor, DateTimeOffset at) => Note(file, EntryKind.Exported, null, actor, at);

    /// <summary>The applicant objects to the rejection; a person of the office answers.</summary>
    public static void Objected(CaseFile file, Actor actor, DateTimeOffset at) => Note(file, EntryKind.Objected, null, actor, at);

    private static void Note(CaseFile file, EntryKind kind, string? item, Actor actor, DateTimeOffset at) =>
        file.Append(new JournalEntry(file, file.NextEntry(), actor, at)
        {
            Kind = kind,
            What = kind.ToString(),
            FromStep = file.Step,
            FromPhase = file.Phase,
            ToStep = file.Step,
            ToPhase = file.Phase,
            Item = item,
        });
}
