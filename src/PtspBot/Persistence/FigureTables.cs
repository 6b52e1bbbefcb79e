using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;

namespace PtspBot.Persistence;

/// <summary>What figures are made of. It costs what happened in the period, and what lies with the office now; never how many cases there ever were.</summary>
public static class FigureTables
{
    /// <summary>The whole histories of the cases that something happened to in a period.</summary>
    public static async Task<IReadOnlyList<CaseHistory>> HistoriesAsync(this Session session, Period period, CancellationToken cancellationToken)
    {
        // The journal's ids begin with their moment, so the key itself is an index by time.
        var (first, end) = (FirstIdAt(period.From), FirstIdAt(period.To));
        var touched = session.Db.Set<JournalEntry>().Where(entry => entry.Id >= first && entry.Id < end).Select(entry => entry.CaseId).Distinct();

        var cases = await session.Db.Cases.Where(file => touched.Contains(file.Id) && file.Number != null)
            .Select(file => new { file.Id, file.Number, file.ProcedureId, file.ProcedureVersion }).ToListAsync(cancellationToken);
        var entries = (await session.Db.Set<JournalEntry>().Where(entry => touched.Contains(entry.CaseId) && entry.Kind != EntryKind.Viewed)
            .OrderBy(entry => entry.CaseId).ThenBy(entry => entry.Number)
            .Select(entry => new { entry.CaseId, entry.At, entry.ActorKind, entry.ActorId, entry.Kind, entry.What, entry.FromStep, entry.ToStep, entry.Item, entry.Reason })
            .ToListAsync(cancellationToken)).ToLookup(entry => entry.CaseId);
        var segments = (await session.Db.Set<Domain.Clock.ClockSegment>().AsNoTracking().Where(segment => touched.Contains(segment.CaseId) && segment.Item == null)
            .ToListAsync(cancellationToken)).ToLookup(segment => segment.CaseId);

        return
        [
            .. cases.Select(file => new CaseHistory(file.Id, file.Number!, new ProcedureName(file.ProcedureId, file.ProcedureVersion),
                [.. entries[file.Id].Select(entry => new HistoryEntry(entry.At, entry.ActorKind, entry.ActorId, entry.Kind, entry.What)
                {
                    FromStep = entry.FromStep, ToStep = entry.ToStep, Item = entry.Item, Reason = entry.Reason,
                })],
                [.. segments[file.Id].OrderBy(segment => segment.From)])),
        ];
    }

    /// <summary>The rungs that were told in a period; not those that somebody had answered, or that a higher one overtook.</summary>
    public static async Task<IReadOnlyList<Escalation>> EscalationsAsync(this Session session, Period period, CancellationToken cancellationToken) =>
        await session.Db.Deadlines
            .Where(deadline => deadline.Kind == DeadlineKind.Rung && deadline.ToldAt >= period.From && deadline.ToldAt < period.To)
            .Select(deadline => new Escalation(deadline.CaseId, deadline.ToldAt!.Value))
            .ToListAsync(cancellationToken);

    /// <summary>Cases that may lie with the office: at these places, and on its desk; of a list of duties those on which something waits for a verdict.</summary>
    /// <param name="atMost">At each place, the most urgent.</param>
    public static async Task<IReadOnlyList<Guid>> WithOfficeAsync(this Session session, IReadOnlyCollection<OfficePlace> places, int atMost, CancellationToken cancellationToken)
    {
        var found = new List<Guid>();
        foreach (var place in places)
        {
            found.AddRange(await session.LyingAt(place).OrderBy(file => file.DueAt == null).ThenBy(file => file.DueAt).ThenBy(file => file.StageSince).Take(atMost).Select(file => file.Id).ToListAsync(cancellationToken));
        }

        return found;
    }

    /// <summary>The least id that could be made at a moment: its first six bytes are Unix milliseconds.</summary>
    internal static Guid FirstIdAt(DateTimeOffset at)
    {
        Span<byte> id = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(id, Math.Max(0, at.ToUnixTimeMilliseconds()) << 16);
        return new Guid(id, bigEndian: true);
    }
}
