using PtspBot.Domain.Cases;
using PtspBot.Domain.Figures;
using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>What a digest is made of: what happened in a period, and what lies with the office now.</summary>
/// <param name="Period">Null: nothing of the past is wanted.</param>
public sealed record RecordSearch(Period? Period, IReadOnlyList<OfficePlace> Places);

/// <param name="Waiting">Cases at the places asked for; whether it is really the office's turn, each case must say itself.</param>
public sealed record OfficeRecord(IReadOnlyList<CaseHistory> Histories, IReadOnlyList<Escalation> Escalations, IReadOnlyList<CaseFile> Waiting)
{
    public static readonly OfficeRecord Empty = new([], [], []);

    /// <summary>At each place: far more than an office can do in a day, and a bound for the load.</summary>
    private const int MostWaiting = 500;

    public static async Task<OfficeRecord> LoadAsync(Session session, RecordSearch search, CancellationToken cancellationToken) => new(
        search.Period is { } then ? await session.HistoriesAsync(then, cancellationToken) : [],
        search.Period is { } told ? await session.EscalationsAsync(told, cancellationToken) : [],
        await session.CasesAsync(await session.WithOfficeAsync(search.Places, MostWaiting, cancellationToken), cancellationToken));
}
