using Microsoft.EntityFrameworkCore;

namespace PtspBot.Persistence;

/// <summary>Deadlines as the sweep sees them: found by their instant, whatever the number of open cases.</summary>
public static class DeadlineTable
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
}

public sealed record DueRow(Guid Id, Guid CaseId, DateTimeOffset DueAt);
