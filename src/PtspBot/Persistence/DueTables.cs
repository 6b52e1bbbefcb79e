using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;

namespace PtspBot.Persistence;

/// <summary>What becomes due by itself, found by its instant: it costs what is due, not what is open.</summary>
public static class DueTables
{
    /// <summary>The next due deadlines after a place in their order; the sweep goes on from the last, so that one that fails is passed, not met again.</summary>
    public static async Task<IReadOnlyList<DueRow>> DueAsync(this Session session, DateTimeOffset now, DueRow? after, int atMost, CancellationToken cancellationToken)
    {
        var due = session.Db.Deadlines.Where(deadline => deadline.DoneAt == null && !deadline.Void && deadline.DueAt <= now);
        if (after is not null)
            due = due.Where(deadline => deadline.DueAt > after.DueAt || (deadline.DueAt == after.DueAt && deadline.Id > after.Id));

        return await due.OrderBy(deadline => deadline.DueAt).ThenBy(deadline => deadline.Id).Take(atMost)
            .Select(deadline => new DueRow(deadline.Id, deadline.CaseId, deadline.DueAt))
            .ToListAsync(cancellationToken);
    }

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
}

public sealed record DueRow(Guid Id, Guid CaseId, DateTimeOffset DueAt);
