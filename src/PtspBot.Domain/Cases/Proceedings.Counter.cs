namespace PtspBot.Domain.Cases;

/// <summary>A case that was opened at the counter comes to its applicant's own chat.</summary>
public sealed partial class Proceedings
{
    /// <summary>The code itself is no matter of a journal.</summary>
    public static void GiveCode(CaseFile file, Actor actor, DateTimeOffset at) => NoteInPlace(file, actor, at, EntryKind.CodeGiven, nameof(EntryKind.CodeGiven));

    /// <summary>From here on it is theirs in Telegram; no button that an officer had for them is good any more.</summary>
    public static void Link(CaseFile file, long chat, DateTimeOffset at)
    {
        file.MoveTo(chat);
        NoteInPlace(file, Actor.Applicant(chat), at, EntryKind.Linked, nameof(EntryKind.Linked));
    }
}
