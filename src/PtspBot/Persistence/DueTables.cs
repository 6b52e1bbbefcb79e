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
            .Join(session.Db.Cases, deadline => deadline.CaseId, file => file.Id, (deadline, file) => new DueRow(deadline.Id, deadline.CaseId, deadline.DueAt)
            {
                Number = file.Number,
                Kind = deadline.Kind,
                Key = deadline.Step + '/' + deadline.Key,
            })
            .ToListAsync(cancellationToken);
    }

    /// <summary>What an applicant was reminded of since a moment, over all their cases, oldest first.</summary>
    public static async Task<IReadOnlyList<Reminded>> RemindedAsync(this Session session, long chat, DateTimeOffset since, CancellationToken cancellationToken) =>
        await session.Db.Cases.Where(file => file.ApplicantChat == chat)
            .Join(session.Db.Deadlines, file => file.Id, deadline => deadline.CaseId, (file, deadline) => deadline)
            .Where(deadline => deadline.ToldAt >= since && (deadline.Kind == DeadlineKind.Reminder || deadline.Kind == DeadlineKind.Snooze))
            .OrderBy(deadline => deadline.ToldAt)
            .Select(deadline => new Reminded(deadline.CaseId, deadline.Step, deadline.ToldAt!.Value))
            .ToListAsync(cancellationToken);

    /// <summary>What was to be told of a case at a moment did not leave; it is due again.</summary>
    public static void AwaitAgain(this Session session, Guid caseId, DateTimeOffset toldAt, DateTimeOffset dueAt) => session.Also(cancellationToken => session.Db.Deadlines
        .Where(deadline => deadline.CaseId == caseId && deadline.ToldAt == toldAt && !deadline.Void)
        .ExecuteUpdateAsync(set => set.SetProperty(deadline => deadline.DoneAt, (DateTimeOffset?)null).SetProperty(deadline => deadline.ToldAt, (DateTimeOffset?)null).SetProperty(deadline => deadline.DueAt, dueAt), cancellationToken));

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

public sealed record DueRow(Guid Id, Guid CaseId, DateTimeOffset DueAt)
{
    /// <summary>Of the case; null while it is a draft.</summary>
    public string? Number { get; init; }

    public DeadlineKind Kind { get; init; }

    /// <summary>Which of its kind, with the step.</summary>
    public string Key { get; init; } = "";
}

/// <summary>An applicant was told something about a step of a case.</summary>
public sealed record Reminded(Guid CaseId, string Step, DateTimeOffset At);
