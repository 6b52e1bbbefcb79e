using PtspBot.Domain.Cases;
using PtspBot.Domain.Figures;
using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>What an officer asked for beside the case on hand: a queue, who has how many, a case they know something of, records and journals. Rarely asked, so each for itself.</summary>
public sealed partial class LoadedDesk
{
    /// <summary>At each place: far more than an office can do in a week, and a bound for the load of one turn.</summary>
    private const int MostQueued = 1000;

    /// <summary>Cases found at once; who knows so little of a case must say more.</summary>
    private const int MostFound = 10;

    /// <summary>Cases whose names are opened in one search: some years of one office, and a tenth of a second.</summary>
    private const int MostOpened = 10_000;

    /// <summary>Records in one spreadsheet: a busy year of one office.</summary>
    private const int MostRecorded = 50_000;

    private readonly Dictionary<Incoming, IReadOnlyList<QueuedCase>> _queues = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Incoming, IReadOnlyList<RecordedEntry>> _registers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Incoming, IReadOnlyList<JournalLine>> _histories = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Incoming, Found> _found = new(ReferenceEqualityComparer.Instance);

    public override IReadOnlyDictionary<long, Workload> Workloads => _workloads;

    private IReadOnlyDictionary<long, Workload> _workloads = new Dictionary<long, Workload>();

    public override IReadOnlyList<QueuedCase> QueueFor(Incoming incoming) => _queues.GetValueOrDefault(incoming, []);

    public override IReadOnlyList<RecordedEntry> RegisterFor(Incoming incoming) => _registers.GetValueOrDefault(incoming, []);

    public override IReadOnlyList<JournalLine> HistoryFor(Incoming incoming) => _histories.GetValueOrDefault(incoming, []);

    public override Found FoundFor(Incoming incoming) => _found.GetValueOrDefault(incoming, Found.Nothing);

    private async Task LookForAsync(IReadOnlyCollection<(Incoming Incoming, Search Search)> searches, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var (incoming, search) in searches.Where(one => one.Search.Queue is not null))
            _queues[incoming] = await QueueAsync(search.Queue!, cancellationToken);
        foreach (var (incoming, search) in searches.Where(one => one.Search.Lookup is not null))
            _found[incoming] = await FindAsync(search.Lookup!, cancellationToken);
        foreach (var (incoming, search) in searches.Where(one => one.Search.Register is not null))
            _registers[incoming] = await _session.RecordedAsync(search.Register!.Value, MostRecorded, cancellationToken);
        foreach (var (incoming, search) in searches.Where(one => one.Search.History is not null))
            _histories[incoming] = await _session.JournalAsync(search.History!, cancellationToken);
        if (searches.Any(one => one.Search.Workloads))
            _workloads = (await _session.HeldAsync(now, cancellationToken)).ToDictionary(one => one.Key, one => new Workload(one.Value.Held, one.Value.Late));
    }

    private async Task<IReadOnlyList<QueuedCase>> QueueAsync(QueueSearch search, CancellationToken cancellationToken)
    {
        if (search.HeldBy is { } officer)
            return await _session.HeldByAsync(officer, cancellationToken);

        var sure = await _session.QueuedAsync([.. search.Places.Where(place => !place.IsPerhaps)], MostQueued, cancellationToken);
        var perhaps = await _session.QueuedAsync([.. search.Places.Where(place => place.IsPerhaps)], MostQueued, cancellationToken);
        await LoadCasesAsync(perhaps.Select(one => one.Id), cancellationToken);
        return [.. sure, .. perhaps.Where(one => Case(one.Id) is { } file && search.IsWithOffice(file))];
    }

    private async Task<Found> FindAsync(Lookup lookup, CancellationToken cancellationToken)
    {
        if (lookup.Number is { } number)
            return await LoadFoundAsync(await _session.NumberedAsync([number], cancellationToken), false, null, cancellationToken);
        if (lookup.Hashes.Count > 0)
            return await LoadFoundAsync(await _session.WithHashAsync(lookup.Hashes, MostFound + 1, cancellationToken), false, null, cancellationToken);
        if (lookup.Names is not { } names)
            return Found.Nothing;

        var named = await _session.NamedAsync(names.Facts, names.Matches, MostFound + 1, MostOpened, cancellationToken);
        return await LoadFoundAsync(named.Ids, !named.All, named.LookedAt, cancellationToken);
    }

    private async Task<Found> LoadFoundAsync(IReadOnlyList<Guid> ids, bool more, int? lookedAt, CancellationToken cancellationToken)
    {
        await LoadCasesAsync(ids.Take(MostFound), cancellationToken);
        return new Found([.. ids.Take(MostFound).Select(Case).OfType<CaseFile>()], more || ids.Count > MostFound, lookedAt);
    }
}
