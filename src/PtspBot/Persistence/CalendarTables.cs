using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Persistence.Rows;

namespace PtspBot.Persistence;

/// <summary>What officers laid over the office's file, and the deadlines that follow from both.</summary>
public static class CalendarTables
{
    /// <summary>All there ever were, in the order they were entered; few in any office.</summary>
    public static async Task<IReadOnlyList<CalendarEntry>> CalendarEntriesAsync(this Session session, CancellationToken cancellationToken) =>
        await session.Db.CalendarEntries.OrderBy(entry => entry.EnteredAt).ThenBy(entry => entry.Id).ToListAsync(cancellationToken);

    public static async Task<CalendarRow?> CalendarAsync(this Session session, CancellationToken cancellationToken) =>
        await session.Db.Calendar.SingleOrDefaultAsync(cancellationToken);

    public static async Task DerivedWithAsync(this Session session, string fingerprint, CancellationToken cancellationToken)
    {
        if (await session.CalendarAsync(cancellationToken) is { } row)
            row.Derived = fingerprint;
        else
            session.Add(new CalendarRow { Derived = fingerprint });
    }

    /// <summary>The last instant after this one that anything waits for; null when nothing does.</summary>
    public static async Task<DateTimeOffset?> LastDeadlineAsync(this Session session, DateTimeOffset after, CancellationToken cancellationToken) =>
        await session.Db.Deadlines
            .Where(deadline => deadline.DoneAt == null && !deadline.Void && deadline.DueAt > after)
            .OrderByDescending(deadline => deadline.DueAt)
            .Select(deadline => (DateTimeOffset?)deadline.DueAt)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>
    /// Takes the next open cases to which something is due at or after a moment, counts them anew and writes down what moved,
    /// with nobody writing in between. Of a case only what is due is read, without what is sealed; nothing else of it changes,
    /// so no button becomes stale.
    /// </summary>
    /// <param name="recount">Null for a case that cannot be counted; it keeps what it has.</param>
    /// <returns>Up to which case this went, and what moved; null when there is no more.</returns>
    public static Task<RecountedPage?> RecountAsync(
        this Session session, Guid after, DateTimeOffset since, int atMost, DateTimeOffset now, Func<CaseFile, Recounted?> recount, CancellationToken cancellationToken) =>
        session.AtOnceAsync(async () =>
        {
            var files = await session.NextAsync(after, since, atMost, cancellationToken);
            if (files.Count == 0)
                return null;

            List<Recounted> moved = [.. files.Select(recount).OfType<Recounted>().Where(one => one.Moved)];
            await session.MoveAsync(moved, cancellationToken);
            await session.PromiseAsync(moved, now, cancellationToken);
            return new RecountedPage(files[^1].Id, moved);
        }, cancellationToken);

    private static async Task<IReadOnlyList<CaseFile>> NextAsync(this Session session, Guid after, DateTimeOffset since, int atMost, CancellationToken cancellationToken)
    {
        var next = await session.Db.Cases
            .Where(file => file.Id > after && !EF.Constant(Ended.Phases).Contains(file.Phase)
                && (file.DueAt >= since || file.Deadlines.Any(deadline => deadline.DoneAt == null && deadline.DueAt >= since)))
            .OrderBy(file => file.Id).Take(atMost)
            .Select(file => file.Id).ToListAsync(cancellationToken);
        var files = await session.Db.Cases.AsNoTracking().Where(file => next.Contains(file.Id)).OrderBy(file => file.Id).ToListAsync(cancellationToken);
        var deadlines = await session.Db.Deadlines.AsNoTracking().Where(deadline => next.Contains(deadline.CaseId) && deadline.DoneAt == null).ToListAsync(cancellationToken);
        var items = await session.Db.Set<CaseItem>().AsNoTracking().Where(item => next.Contains(item.CaseId) && item.DueAt != null).ToListAsync(cancellationToken);
        // Only the clock of the step a case is at can be running.
        var segments = await session.Db.Set<ClockSegment>().AsNoTracking().Where(segment => next.Contains(segment.CaseId))
            .Join(session.Db.Cases, segment => new { segment.CaseId, segment.Step }, file => new { CaseId = file.Id, Step = file.Step! }, (segment, _) => segment)
            .ToListAsync(cancellationToken);

        var (deadlinesOf, itemsOf, segmentsOf) = (deadlines.ToLookup(one => one.CaseId), items.ToLookup(one => one.CaseId), segments.ToLookup(one => one.CaseId));
        foreach (var file in files)
            file.Wait(deadlinesOf[file.Id], itemsOf[file.Id], segmentsOf[file.Id]);
        return files;
    }

    private static async Task MoveAsync(this Session session, List<Recounted> moved, CancellationToken cancellationToken)
    {
        await RowStatements.Update<Deadline>(session.Db, nameof(Deadline.DueAt)).WriteAsync([.. moved.SelectMany(one => one.Deadlines).Select(one => one.Deadline)], cancellationToken);
        await RowStatements.Update<CaseItem>(session.Db, nameof(CaseItem.DueAt)).WriteAsync([.. moved.SelectMany(one => one.Items)], cancellationToken);
        await RowStatements.Update<CaseFile>(session.Db, nameof(CaseFile.DueAt)).WriteAsync([.. moved.Where(one => one.StandardMoved).Select(one => one.File)], cancellationToken);
    }

    /// <summary>Whom the office promised an answer is to hear of it: a row like everything that is due, unless one waits already.</summary>
    private static Task PromiseAsync(this Session session, List<Recounted> moved, DateTimeOffset now, CancellationToken cancellationToken) =>
        RowStatements.Insert<Deadline>(session.Db).WriteAsync(
            [.. moved.Where(one => one.PromiseMoved && !one.File.Deadlines.Any(deadline => deadline.Kind == DeadlineKind.Promise)).Select(one => PromiseOf(one, now))], cancellationToken);

    private static Deadline PromiseOf(Recounted one, DateTimeOffset now) => new(
        one.File.Id, one.File.Step!, DeadlineKind.Promise, one.PromisedBefore!.Value.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), now);
}

/// <param name="Last">The case to go on from.</param>
public sealed record RecountedPage(Guid Last, IReadOnlyList<Recounted> Moved);
