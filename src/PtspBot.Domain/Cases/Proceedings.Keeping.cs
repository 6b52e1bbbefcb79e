namespace PtspBot.Domain.Cases;

/// <summary>The end of a case's keeping time.</summary>
public sealed partial class Proceedings
{
    /// <summary>Destroys what the case held and puts it on record, without a word of what it was.</summary>
    /// <param name="actor">For an archive whoever confirmed it.</param>
    /// <returns>The ids of the files that are to be deleted.</returns>
    public static IReadOnlyList<Guid> Destroy(CaseFile file, Actor actor, DateTimeOffset at)
    {
        NoteInPlace(file, actor, at, EntryKind.Destroyed, nameof(EntryKind.Destroyed));
        return file.Destroy(at);
    }
}
