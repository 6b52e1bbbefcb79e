namespace PtspBot.Domain.Cases;

/// <summary>Notes that officers leave each other: kept in the journal, the last one at hand, and nothing moves by them, so that no button grows old.</summary>
public sealed partial class Proceedings
{
    public static void Remark(CaseFile file, Actor actor, string words, DateTimeOffset at)
    {
        file.Remark(words, actor.Name);
        NoteInPlace(file, actor, at, EntryKind.Noted, nameof(EntryKind.Noted), note: words);
    }
}
