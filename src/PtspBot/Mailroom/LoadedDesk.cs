using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;

namespace PtspBot.Mailroom;

/// <summary>
/// A desk laid from the database: the same number of queries for one turn as for a hundred. What is new on it joins the
/// session at once, so the session's commit is the turns' commit.
/// </summary>
public sealed partial class LoadedDesk : Desk
{
    private const string FirstLanguage = "id";

    /// <summary>A bound for the load of one turn; whoever has more begins with these.</summary>
    private const int MostStuck = 500;

    private readonly Session _session;
    private readonly Dictionary<long, Conversation> _conversations = [];
    private readonly Dictionary<Guid, CaseFile> _cases = [];
    private readonly Dictionary<Guid, CaseFile> _foreign = [];
    private readonly Dictionary<string, SeriesRow> _series;
    private readonly Dictionary<(ProcedureName, string), int> _standing = [];
    private readonly Dictionary<Incoming, Guid?> _replied = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Incoming, Guid?> _topics = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Incoming, OfficeRecord> _records = new(ReferenceEqualityComparer.Instance);
    private readonly List<LegalConfirmation> _confirmations = [];
    private IReadOnlyList<Stuck> _stuck = [];
    private IReadOnlyList<Disruption> _outages = [];
    private List<CalendarEntry> _calendarEntries = [];

    private LoadedDesk(Session session, Roster roster, IEnumerable<SeriesRow> series) =>
        (_session, Roster, _series) = (session, roster, series.ToDictionary(row => row.Name));

    public override Roster Roster { get; }

    public override IReadOnlyList<Stuck> Stuck => _stuck;

    /// <summary>Cases that these turns would have had before them; played without, since no rule fits them.</summary>
    public IReadOnlyCollection<CaseFile> Foreign => _foreign.Values;

    public override IReadOnlyList<Disruption> Outages => _outages;

    /// <summary>The cases to which these turns did something, be it that a paper is on its way.</summary>
    public IEnumerable<CaseFile> Moved => _cases.Values.Where(file =>
        file.Journal.Any(entry => entry.Kind is not (EntryKind.Viewed or EntryKind.Noted or EntryKind.Exported)) || file.Uploads.Any(upload => upload.State == UploadState.Promised));

    public override IReadOnlyList<CalendarEntry> CalendarEntries => _calendarEntries;

    public override IReadOnlyList<LegalConfirmation> Confirmations => _confirmations;

    /// <summary>Everything these turns have before them, but for the cases their questions will find.</summary>
    public static async Task<LoadedDesk> LoadAsync(Session session, IReadOnlyCollection<Incoming> incomings, CancellationToken cancellationToken)
    {
        var desk = new LoadedDesk(session, await LoadRosterAsync(session, cancellationToken), await session.SeriesAsync(cancellationToken));
        await desk.LoadConversationsAsync(incomings.SelectMany(PeopleIn), cancellationToken);

        var applicants = incomings.Where(incoming => incoming.Chat == ChatKind.Private).Select(incoming => incoming.ChatId).Distinct().ToList();
        var served = await desk.LoadServedAsync(cancellationToken);
        var open = await session.OpenCaseIdsAsync([.. applicants, .. served], cancellationToken);
        await desk.LoadCasesAsync([.. open, .. incomings.SelectMany(desk.Named), .. served.Select(chat => desk.Loaded(chat)?.CaseId).OfType<Guid>()], cancellationToken);
        return desk;
    }

    public static async Task<Roster> LoadRosterAsync(Session session, CancellationToken cancellationToken) => new(
        await session.OfficersAsync(cancellationToken),
        await session.StaffChatsAsync(cancellationToken),
        await session.UnusedInvitationsAsync(cancellationToken));

    /// <summary>The cases that hold one of these hashes, so that <see cref="Taken"/> can answer.</summary>
    public async Task LookUpAsync(IReadOnlyCollection<string> hashes, CancellationToken cancellationToken) =>
        await LoadCasesAsync([.. await _session.HolderIdsAsync(hashes, cancellationToken)], cancellationToken);

    /// <summary>What the turns' searches name beside the cases on hand.</summary>
    public async Task SearchAsync(IReadOnlyCollection<(Incoming Incoming, Search Search)> searches, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (searches.Any(one => one.Search.Stuck))
            _stuck = await LoadStuckAsync(_session, cancellationToken);
        if (searches.Any(one => one.Search.Outages))
            _outages = await _session.OutagesAsync(cancellationToken);
        await CountAsync([.. searches.SelectMany(one => one.Search.Standing).Distinct()], cancellationToken);
        if (searches.Any(one => one.Search.Calendar))
            _calendarEntries = [.. await _session.CalendarEntriesAsync(cancellationToken)];
        if (searches.Any(one => one.Search.Confirmations))
            _confirmations.AddRange(await _session.ConfirmationsAsync(cancellationToken));
        await LoadKeepingAsync(searches.Any(one => one.Search.Keeping), cancellationToken);
        await LoadOwnAsync([.. searches.Select(one => one.Search.Own).OfType<long>().Distinct()], cancellationToken);
        await LoadLinksAsync(searches, cancellationToken);
        foreach (var (incoming, search) in searches.Where(one => one.Search.Record is not null))
            _records[incoming] = await OfficeRecord.LoadAsync(_session, search.Record!, cancellationToken);

        foreach (var (incoming, search) in searches.Where(one => one.Search.RepliedTo is not null))
            _replied[incoming] = await _session.CaseOfMessageAsync(incoming.ChatId, search.RepliedTo!.Value, cancellationToken);
        foreach (var (incoming, search) in searches.Where(one => one.Search.Thread is not null))
            _topics[incoming] = await _session.TopicAsync(incoming.ChatId, search.Thread!.Value, cancellationToken) is { } slot ? Topic.CaseOf(slot) : null;

        var numbers = searches.Select(one => one.Search.Number).OfType<string>().Distinct().ToList();
        await LoadCasesAsync([.. _replied.Values.OfType<Guid>(), .. _topics.Values.OfType<Guid>(), .. await _session.NumberedAsync(numbers, cancellationToken)], cancellationToken);
        await LookForAsync(searches, now, cancellationToken);
    }

    public override Conversation Conversation(long userId, string? language)
    {
        if (_conversations.TryGetValue(userId, out var known))
            return known;

        var made = new Conversation(userId, language?.Split('-')[0].ToLowerInvariant() ?? FirstLanguage);
        _session.Add(made);
        return _conversations[userId] = made;
    }

    public override Conversation? Loaded(long chatId) => _conversations.GetValueOrDefault(chatId);

    public override IEnumerable<CaseFile> CasesFor(Incoming incoming)
    {
        var named = Named(incoming).ToHashSet();
        return _cases.Values
            .Where(file => named.Contains(file.Id) || (incoming.Chat == ChatKind.Private && file.ApplicantChat == incoming.ChatId && !file.Stage.IsFinal))
            .OrderBy(file => file.OpenedAt);
    }

    public override CaseFile? Case(Guid id) => _cases.GetValueOrDefault(id);

    public override CaseFile? RepliedTo(Incoming incoming) => _replied.GetValueOrDefault(incoming) is { } id ? Case(id) : null;

    public override CaseFile? OfTopic(Incoming incoming) => _topics.GetValueOrDefault(incoming) is { } id ? Case(id) : null;

    public override OfficeRecord RecordFor(Incoming incoming) => _records.GetValueOrDefault(incoming, OfficeRecord.Empty);

    public override CaseFile? Numbered(string number) => _cases.Values.FirstOrDefault(file => file.Number == number);

    public override int Standing(ProcedureName procedure, string step) => _standing.GetValueOrDefault((procedure, step));

    public override void Declare(Disruption outage) => _session.Add(outage);

    public override void Open(CaseFile file)
    {
        _session.Add(file);
        _cases.Add(file.Id, file);
    }

    public override void Drop(CaseFile draft)
    {
        _session.Remove(draft);
        _cases.Remove(draft.Id);
    }

    public override void Add(Consent consent) => _session.Add(consent);

    public override void Add(CalendarEntry entry)
    {
        _session.Add(entry);
        _calendarEntries.Add(entry);
    }

    public override void Add(LegalConfirmation confirmation)
    {
        _session.Add(confirmation);
        _confirmations.Add(confirmation);
    }

    public override CaseFile? Taken(string hash, Guid except) => _cases.Values.FirstOrDefault(file =>
        file.Id != except && file.Stage is { IsFinal: false, Phase: not Phase.Draft } && (file.Uniqueness == hash || file.Facts.Any(fact => fact.Hash == hash)));

    public override int NextNumber(string series)
    {
        if (!_series.TryGetValue(series, out var row))
        {
            row = _series[series] = new SeriesRow { Name = series };
            _session.Add(row);
        }

        return ++row.Last;
    }

    private async Task CountAsync(IReadOnlyList<(ProcedureName Procedure, string Step)> steps, CancellationToken cancellationToken)
    {
        foreach (var same in steps.GroupBy(one => one.Procedure, one => one.Step))
        {
            foreach (var (procedure, step, cases) in await _session.StandingsAsync(same.Key, [.. same], cancellationToken))
                _standing[(procedure, step!)] = cases;
        }
    }

    private static async Task<IReadOnlyList<Stuck>> LoadStuckAsync(Session session, CancellationToken cancellationToken) =>
    [
        .. (await session.SetAsideAsync(MostStuck, cancellationToken)).Select(row => new Stuck(row.Sequence, null, row.At, row.Trouble ?? "")),
        .. (await session.RefusedAsync(MostStuck, cancellationToken)).Select(row => new Stuck(row.Sequence, row.Kind, row.At, row.Trouble ?? "")),
    ];

    /// <summary>A sender speaks for themselves; what the house reports speaks for the chat.</summary>
    private static IEnumerable<long> PeopleIn(Incoming incoming) =>
        incoming.Chat == ChatKind.Private ? [incoming.From.UserId, incoming.ChatId] : [incoming.From.UserId];

    /// <summary>The cases it names itself: in focus, in the pressed button, in the report.</summary>
    private IEnumerable<Guid> Named(Incoming incoming)
    {
        if (Loaded(incoming.From.UserId)?.CaseId is { } focus)
            yield return focus;
        if (incoming is Pressed pressed && ButtonData.TryParse(pressed.Data)?.Case is { } ofButton)
            yield return ofButton;
        if (incoming is FileArrived arrived)
            yield return arrived.CaseId;
        if (incoming is Reached { CaseId: { } ofLetter })
            yield return ofLetter;
        if (incoming is TopicLost lost)
            yield return lost.CaseId;
    }

    private async Task LoadCasesAsync(IEnumerable<Guid> ids, CancellationToken cancellationToken)
    {
        var unknown = ids.Distinct().Where(id => !_cases.ContainsKey(id) && !_foreign.ContainsKey(id)).ToList();
        foreach (var file in await _session.CasesAsync(unknown, cancellationToken))
            (file.IsForeign ? _foreign : _cases).Add(file.Id, file);
        await LoadConversationsAsync(_cases.Values.Concat(Foreign).Select(file => file.ApplicantChat), cancellationToken);
    }

    private async Task LoadConversationsAsync(IEnumerable<long> chats, CancellationToken cancellationToken)
    {
        var unknown = chats.Distinct().Where(chat => !_conversations.ContainsKey(chat)).ToList();
        foreach (var conversation in await _session.ConversationsAsync(unknown, cancellationToken))
            _conversations.Add(conversation.ChatId, conversation);
    }
}
