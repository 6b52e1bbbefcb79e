using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;

namespace PtspBot.Persistence;

/// <summary>What has been kept long enough, found by an index of what has ended and is still there: a look costs what is over, not what is kept.</summary>
public static class KeepingTables
{
    /// <summary>Drafts, and cases called off before the office had a part in them, that stand as they are since before a moment; the oldest first.</summary>
    public static async Task<IReadOnlyList<Guid>> UnfinishedAsync(this Session session, DateTimeOffset before, int atMost, CancellationToken cancellationToken) =>
    [
        .. await Over(session, Phase.Draft, onDesk: false, before).OrderBy(file => file.StageSince).Take(atMost).Select(file => file.Id).ToListAsync(cancellationToken),
        .. await Over(session, Phase.Cancelled, onDesk: false, before).OrderBy(file => file.StageSince).Take(atMost).Select(file => file.Id).ToListAsync(cancellationToken),
    ];

    /// <summary>Cases that ended before a moment and are an archive.</summary>
    public static async Task<IReadOnlyList<Guid>> ArchiveAsync(this Session session, DateTimeOffset before, int atMost, CancellationToken cancellationToken)
    {
        List<Guid> found = [];
        foreach (var part in Archive(session, before))
            found.AddRange(await part.OrderBy(file => file.StageSince).Take(atMost - found.Count).Select(file => file.Id).ToListAsync(cancellationToken));
        return found;
    }

    public static async Task<int> CountArchiveAsync(this Session session, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var part in Archive(session, before))
            count += await part.CountAsync(cancellationToken);
        return count;
    }

    /// <summary>Their numbers, for a person to look at before they go.</summary>
    public static async Task<IReadOnlyList<string>> ArchiveNumbersAsync(this Session session, DateTimeOffset before, int atMost, CancellationToken cancellationToken)
    {
        List<string> found = [];
        foreach (var part in Archive(session, before))
            found.AddRange(await part.Where(file => file.Number != null).OrderBy(file => file.StageSince).Take(atMost - found.Count).Select(file => file.Number!).ToListAsync(cancellationToken));
        return found;
    }

    /// <summary>The archive that waits to be destroyed; null when none does.</summary>
    public static async Task<Destruction?> OpenDestructionAsync(this Session session, CancellationToken cancellationToken) =>
        await session.Db.Destructions.FirstOrDefaultAsync(destruction => destruction.Kind == DestructionKind.Archive && destruction.DoneAt == null, cancellationToken);

    /// <summary>What was destroyed last, the latest first.</summary>
    public static async Task<IReadOnlyList<Destruction>> DestructionsAsync(this Session session, int atMost, CancellationToken cancellationToken) =>
        await session.Db.Destructions.OrderByDescending(destruction => destruction.Id).Take(atMost).ToListAsync(cancellationToken);

    /// <summary>Erases what was written beside the entries of these journals, as part of the commit. Their chains hold hashes of it, and do not break.</summary>
    public static void ForgetNotes(this Session session, IReadOnlyCollection<Guid> cases)
    {
        var note = SealedColumn.NameOf(nameof(JournalEntry.Note));
        session.Also(cancellationToken => session.Db.Set<JournalEntry>().Where(entry => cases.Contains(entry.CaseId))
            .ExecuteUpdateAsync(set => set.SetProperty(entry => EF.Property<byte[]?>(entry, note), (byte[]?)null), cancellationToken));
    }

    private static IEnumerable<IQueryable<CaseFile>> Archive(Session session, DateTimeOffset before) =>
        from phase in Ended.Phases
        from onDesk in (bool[])[true, false]
        where onDesk || phase != Phase.Cancelled
        select Over(session, phase, onDesk, before);

    /// <summary>In the words of the index, so that it is used.</summary>
    private static IQueryable<CaseFile> Over(Session session, Phase phase, bool onDesk, DateTimeOffset before) =>
        session.Db.Cases.Where(file => file.Step == null && file.DestroyedAt == null && file.Phase == phase && file.OnDesk == onDesk && file.StageSince < before);
}
