using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;

namespace PtspBot.Persistence;

/// <summary>What is stored of an applicant, for the applicant.</summary>
public static class OwnTables
{
    /// <summary>A bound for the load of one turn; whoever has more sees the latest.</summary>
    private const int MostCases = 200;

    /// <summary>All cases of these applicants, drafts and ended ones too.</summary>
    public static async Task<IReadOnlyList<Guid>> CaseIdsOfAsync(this Session session, IReadOnlyCollection<long> applicants, CancellationToken cancellationToken) =>
        await session.Db.Cases.Where(file => applicants.Contains(file.ApplicantChat))
            .OrderByDescending(file => file.OpenedAt).Take(MostCases * applicants.Count)
            .Select(file => file.Id).ToListAsync(cancellationToken);

    /// <summary>Entries as they are, in order. They are not followed: beside its case, what is appended to its journal is only what is new.</summary>
    public static async Task<IReadOnlyList<JournalEntry>> JournalOfAsync(this Session session, IReadOnlyCollection<Guid> cases, CancellationToken cancellationToken)
    {
        var note = SealedColumn.Of(session.Db.Model.FindEntityType(typeof(JournalEntry))!).Single();
        var rows = await session.Db.Set<JournalEntry>().AsNoTracking()
            .Where(entry => cases.Contains(entry.CaseId))
            .OrderBy(entry => entry.CaseId).ThenBy(entry => entry.Number)
            .Select(entry => new { Entry = entry, Envelope = EF.Property<byte[]?>(entry, note.Envelope.Name) })
            .ToListAsync(cancellationToken);
        foreach (var row in rows.Where(row => row.Envelope is not null))
            note.Open(session.Vault, row.Entry, $"{row.Entry.Id}", row.Envelope!);
        return [.. rows.Select(row => row.Entry)];
    }

    /// <summary>Those of these uploads that have a row.</summary>
    public static async Task<IReadOnlyList<Guid>> KnownUploadsAsync(this Session session, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await session.Db.Uploads.Where(upload => ids.Contains(upload.Id)).Select(upload => upload.Id).ToListAsync(cancellationToken);

    public static async Task<IReadOnlyList<Consent>> ConsentsOfAsync(this Session session, IReadOnlyCollection<long> chats, CancellationToken cancellationToken) =>
        await session.Db.Set<Consent>().Where(consent => chats.Contains(consent.ChatId)).OrderBy(consent => consent.At).ToListAsync(cancellationToken);
}
