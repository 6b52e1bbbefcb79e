using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;

namespace PtspBot.Persistence;

/// <summary>Queues, what officers have in hand, and cases found by what is known of them. A queue costs what lies in it; only a search for a name opens sealed values, and says how many.</summary>
public static class QueueTables
{
    /// <summary>As many cases as the names of one query are of.</summary>
    private const int Page = 500;

    /// <param name="atMost">At each place, the most urgent.</param>
    public static async Task<IReadOnlyList<QueuedCase>> QueuedAsync(this Session session, IReadOnlyCollection<OfficePlace> places, int atMost, CancellationToken cancellationToken)
    {
        var found = new List<QueuedCase>();
        foreach (var place in places)
        {
            var there = session.LyingAt(place).OrderBy(file => file.DueAt == null).ThenBy(file => file.DueAt).ThenBy(file => file.StageSince).Take(atMost);
            found.AddRange(await ReadAsync(there, cancellationToken));
        }

        return found;
    }

    public static Task<IReadOnlyList<QueuedCase>> HeldByAsync(this Session session, long officer, CancellationToken cancellationToken) =>
        ReadAsync(session.Db.Cases.Where(file => file.Claimer == officer && file.Step != null), cancellationToken);

    /// <summary>By officer: how many cases they have, and how many of these are past their standard.</summary>
    public static async Task<IReadOnlyDictionary<long, (int Held, int Late)>> HeldAsync(this Session session, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await session.Db.Cases.Where(file => file.Claimer != null && file.Step != null)
            .GroupBy(file => file.Claimer!.Value)
            .Select(held => new { Officer = held.Key, Held = held.Count(), Late = held.Count(file => file.DueAt < now) })
            .ToListAsync(cancellationToken)).ToDictionary(one => one.Officer, one => (one.Held, one.Late));

    /// <summary>Cases, ended ones too, that hold one of these hashes in a fact; the newest first.</summary>
    public static async Task<IReadOnlyList<Guid>> WithHashAsync(this Session session, IReadOnlyCollection<string> hashes, int atMost, CancellationToken cancellationToken) =>
        await session.Db.Facts.Where(fact => hashes.Contains(fact.Hash!))
            .Join(session.Db.Cases.Where(file => file.Number != null), fact => fact.CaseId, file => file.Id, (fact, file) => file.Id)
            .Distinct().OrderByDescending(id => id).Take(atMost).ToListAsync(cancellationToken);

    /// <summary>Opens the names of cases, those enrolled last first, until enough match or enough were looked at.</summary>
    public static async Task<NamedCases> NamedAsync(this Session session, IReadOnlyCollection<string> facts, Func<string, bool> matches, int atMost, int lookAtMost, CancellationToken cancellationToken)
    {
        var (found, looked, before) = (new List<Guid>(), 0, new Guid("ffffffff-ffff-ffff-ffff-ffffffffffff"));
        while (found.Count < atMost && looked < lookAtMost)
        {
            var last = before;
            var ids = await session.Db.Cases.Where(file => file.Id < last && file.Number != null).OrderByDescending(file => file.Id).Select(file => file.Id).Take(Page).ToListAsync(cancellationToken);
            if (ids.Count == 0)
                return new NamedCases(found, looked, All: true);

            var names = await session.Db.Facts.Where(fact => ids.Contains(fact.CaseId) && facts.Contains(fact.Key))
                .Select(fact => new { fact.CaseId, fact.Key, Sealed = EF.Property<byte[]?>(fact, SealedColumn.NameOf(nameof(Fact.Value))) }).ToListAsync(cancellationToken);
            var matching = names.Where(name => name.Sealed is not null && matches(session.Vault.OpenText("Facts", SealedColumn.RowNameOf(name.CaseId, name.Key), nameof(Fact.Value), name.Sealed))).Select(name => name.CaseId).ToHashSet();
            found.AddRange(ids.Where(matching.Contains));
            (looked, before) = (looked + ids.Count, ids[^1]);
        }

        return new NamedCases(found, looked, All: false);
    }

    /// <summary>On the office's desk at a place; of a list of duties those on which something waits for a verdict.</summary>
    internal static IQueryable<CaseFile> LyingAt(this Session session, OfficePlace place)
    {
        var (procedure, version, step, phases) = (place.Procedure.Id, place.Procedure.Version, place.Step, place.Phases);
        var there = session.Db.Cases.Where(file => file.ProcedureId == procedure && file.ProcedureVersion == version && file.Step == step && phases.Contains(file.Phase) && file.OnDesk);
        return place.OnlyUnjudged
            ? there.Where(file => session.Db.Set<CaseItem>().Any(item => item.CaseId == file.Id && item.Step == step && (item.State == ItemState.HandedIn || item.State == ItemState.InReview)))
            : there;
    }

    private static async Task<IReadOnlyList<QueuedCase>> ReadAsync(IQueryable<CaseFile> files, CancellationToken cancellationToken) =>
    [
        .. (await files.Select(file => new { file.Id, file.Number, file.ProcedureId, file.ProcedureVersion, file.Step, file.Phase, file.StageSince, file.DueAt, file.Claimer, file.ClaimerName }).ToListAsync(cancellationToken))
            .Where(file => Enum.IsDefined(file.Phase))
            .Select(file => new QueuedCase(file.Id, file.Number!, new ProcedureName(file.ProcedureId, file.ProcedureVersion), file.Step!, file.Phase, file.StageSince, file.DueAt, file.Claimer, file.ClaimerName)),
    ];
}

/// <param name="LookedAt">Of how many cases the names were opened.</param>
/// <param name="All">There was no older case left.</param>
public sealed record NamedCases(IReadOnlyList<Guid> Ids, int LookedAt, bool All);
