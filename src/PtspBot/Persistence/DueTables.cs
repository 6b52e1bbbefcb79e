using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;

namespace PtspBot.Persistence;

/// <summary>What becomes due by itself, found by its instant: it costs what is due, not what is open.</summary>
public static class DueTables
{
    public static async Task<DateTimeOffset?> NextDeadlineAsync(this Session session, DateTimeOffset after, CancellationToken cancellationToken) =>
        await session.Db.Deadlines
            .Where(deadline => deadline.DoneAt == null && !deadline.Void && deadline.DueAt > after)
            .OrderBy(deadline => deadline.DueAt)
            .Select(deadline => (DateTimeOffset?)deadline.DueAt)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Promised uploads whose content may be fetched now, the oldest first.</summary>
    public static async Task<IReadOnlyList<Upload>> PromisedAsync(this Session session, DateTimeOffset now, int atMost, CancellationToken cancellationToken) =>
        await session.Db.Uploads
            .Where(upload => upload.State == UploadState.Promised && (upload.NotBefore == null || upload.NotBefore <= now))
            .OrderBy(upload => upload.At).Take(atMost)
            .ToListAsync(cancellationToken);

    public static async Task<DateTimeOffset?> NextPromiseAsync(this Session session, DateTimeOffset after, CancellationToken cancellationToken) =>
        await session.Db.Uploads
            .Where(upload => upload.State == UploadState.Promised && upload.NotBefore > after)
            .MinAsync(upload => upload.NotBefore, cancellationToken);

    /// <summary>Looks at a promise again at this moment, as part of the commit; a try is counted.</summary>
    public static void Postpone(this Session session, Guid uploadId, DateTimeOffset until) => session.Also(cancellationToken => session.Db.Uploads
        .Where(upload => upload.Id == uploadId && upload.State == UploadState.Promised)
        .ExecuteUpdateAsync(set => set.SetProperty(upload => upload.NotBefore, until).SetProperty(upload => upload.Attempts, upload => upload.Attempts + 1), cancellationToken));

    /// <summary>Cases with something due by now, the longest due first, for a sweep.</summary>
    public static async Task<IReadOnlyList<Guid>> DueCaseIdsAsync(this Session session, DateTimeOffset now, int atMost, CancellationToken cancellationToken) =>
        await session.Db.Deadlines
            .Where(deadline => deadline.DoneAt == null && !deadline.Void && deadline.DueAt <= now)
            .OrderBy(deadline => deadline.DueAt)
            .Select(deadline => deadline.CaseId)
            .Take(atMost).Distinct()
            .ToListAsync(cancellationToken);
}
