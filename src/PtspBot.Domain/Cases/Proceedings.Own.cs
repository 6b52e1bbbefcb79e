namespace PtspBot.Domain.Cases;

/// <summary>What an applicant does with their own data is on record beside the case; it moves nothing.</summary>
public sealed partial class Proceedings
{
    /// <param name="fact">Whose value was corrected; the values themselves are no matter of a journal.</param>
    public static void Corrected(CaseFile file, string fact, Actor actor, DateTimeOffset at) => NoteInPlace(file, actor, at, EntryKind.Corrected, nameof(EntryKind.Corrected), item: fact);

    /// <summary>What is no archive was erased at the applicant's wish.</summary>
    public static void Erased(CaseFile file, Actor actor, DateTimeOffset at) => NoteInPlace(file, actor, at, EntryKind.Erased, nameof(EntryKind.Erased));

    /// <summary>The applicant was given a copy of everything.</summary>
    public static void Exported(CaseFile file, Actor actor, DateTimeOffset at) => NoteInPlace(file, actor, at, EntryKind.Exported, nameof(EntryKind.Exported));
}
