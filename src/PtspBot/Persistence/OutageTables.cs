using Microsoft.EntityFrameworkCore;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;

namespace PtspBot.Persistence;

/// <summary>Outages and the cases they concern, found by the step they stand at: an outage costs what it stops.</summary>
public static class OutageTables
{
    /// <summary>Those that last, and those that are ended but not yet wound up; the oldest first.</summary>
    public static async Task<IReadOnlyList<Disruption>> OutagesAsync(this Session session, CancellationToken cancellationToken) =>
        await session.Db.Outages.Where(outage => outage.ReportedAt == null).OrderBy(outage => outage.Since).ToListAsync(cancellationToken);

    /// <summary>Cases at these steps of one procedure that nobody has put on hold, and that this outage has not stopped before.</summary>
    public static async Task<IReadOnlyList<Guid>> StoppableAsync(this Session session, ProcedureName procedure, IReadOnlyCollection<string> steps, Guid outage, CancellationToken cancellationToken) =>
        await At(session, procedure, steps).Where(file => file.Phase != Phase.OnHold && (file.HeldFor == null || file.HeldFor != outage))
            .Select(file => file.Id).ToListAsync(cancellationToken);

    /// <summary>Cases that were put on hold for this outage and have not gone on with its end.</summary>
    public static async Task<IReadOnlyList<Guid>> HeldForAsync(this Session session, Guid outage, CancellationToken cancellationToken) =>
        await session.Db.Cases.Where(file => file.HeldFor == outage).Select(file => file.Id).ToListAsync(cancellationToken);

    /// <summary>How many cases stand at each of these steps.</summary>
    public static async Task<IReadOnlyList<Standing>> StandingsAsync(this Session session, ProcedureName procedure, IReadOnlyCollection<string> steps, CancellationToken cancellationToken) =>
        [.. (await At(session, procedure, steps).GroupBy(file => file.Step).Select(same => new { same.Key, Count = same.Count() }).ToListAsync(cancellationToken))
            .Select(same => new Standing(procedure, same.Key, same.Count))];

    private static IQueryable<CaseFile> At(Session session, ProcedureName procedure, IReadOnlyCollection<string> steps) =>
        session.Db.Cases.Where(file => file.ProcedureId == procedure.Id && file.ProcedureVersion == procedure.Version && steps.Contains(file.Step!));
}
