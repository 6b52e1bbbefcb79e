using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;

namespace PtspBot.Tests.Support;

/// <summary>Everything a turn may need, in memory: for playing turns without a database.</summary>
public sealed class MemoryDesk : Desk
{
    private readonly Dictionary<long, Conversation> _conversations = [];
    private readonly Dictionary<Guid, CaseFile> _cases = [];
    private readonly Dictionary<string, int> _series = [];

    public List<Consent> Consents { get; } = [];

    public IEnumerable<CaseFile> Files => _cases.Values;

    public override Roster Roster { get; } = new([], [], []);

    public override Conversation Conversation(long userId, string? language) =>
        _conversations.TryGetValue(userId, out var known) ? known : _conversations[userId] = new Conversation(userId, language ?? "");

    public override Conversation? Loaded(long chatId) => _conversations.GetValueOrDefault(chatId);

    public override IEnumerable<CaseFile> CasesFor(Incoming incoming) =>
        [.. _cases.Values.Where(file => file.ApplicantChat == incoming.From.UserId && (!file.Stage.IsFinal || file.Id == Loaded(incoming.From.UserId)?.CaseId))];

    public override CaseFile? Case(Guid id) => _cases.GetValueOrDefault(id);

    /// <summary>What a turn looks for beside its own chat; set by a test that needs it.</summary>
    public Search? Sought { get; set; }

    public override IReadOnlyList<QueuedCase> QueueFor(Incoming incoming) => Sought?.Queue is not { } wanted ? [] :
    [
        .. _cases.Values.Where(file => file.Step is not null && (wanted.HeldBy is { } officer
                ? file.Claimer == officer
                : wanted.Places.Any(place => place.Procedure == file.Procedure && place.Step == file.Step && place.Phases.Contains(file.Phase)) && wanted.IsWithOffice(file)))
            .Select(QueuedCase.Of),
    ];

    public override Found FoundFor(Incoming incoming) => Sought?.Lookup is not { } wanted ? Found.Nothing : new Found(
        [.. _cases.Values.Where(file => file.Number is not null && (file.Number == wanted.Number || file.Facts.Any(fact => wanted.Hashes.Contains(fact.Hash)
            || (wanted.Names is { } names && names.Facts.Contains(fact.Key) && names.Matches(fact.Value)))))], false, null);

    public override IReadOnlyDictionary<long, Workload> Workloads =>
        _cases.Values.Where(file => file.Claimer is not null).GroupBy(file => file.Claimer!.Value).ToDictionary(held => held.Key, held => new Workload(held.Count(), 0));

    public override CaseFile? Numbered(string number) => _cases.Values.FirstOrDefault(file => file.Number == number && number == Sought?.Number);

    /// <summary>There is but one that anybody could have answered.</summary>
    public override CaseFile? RepliedTo(Incoming incoming) => Sought?.RepliedTo is null ? null : _cases.Values.FirstOrDefault();

    public override CaseFile? OfTopic(Incoming incoming) => Sought?.Thread is null ? null : _cases.Values.FirstOrDefault();

    /// <summary>Everything of whoever is there; the journal of a case in memory is in the case itself.</summary>
    public override OwnRecord OwnFor(Incoming incoming) =>
        new([.. _cases.Values.Where(file => file.ApplicantChat == incoming.ChatId)], [.. _cases.Values.Where(file => file.ApplicantChat == incoming.ChatId).SelectMany(file => file.Journal)], [.. Consents.Where(consent => consent.ChatId == incoming.ChatId)]);

    public List<string> Foreign { get; } = [];

    public override IReadOnlyList<string?> SetAside(long chat) => Foreign;

    public override IReadOnlyList<Stuck> Stuck => [];

    public Keeping Kept { get; set; } = Keeping.Nothing;

    public override Keeping Keeping => Sought is { Keeping: true } ? Kept : Keeping.Nothing;

    private readonly List<CalendarEntry> _calendarEntries = [];

    public override IReadOnlyList<CalendarEntry> CalendarEntries => Sought is { Calendar: true } ? _calendarEntries : [];

    public override void Add(CalendarEntry entry) => _calendarEntries.Add(entry);

    public override void Open(CaseFile file) => _cases.Add(file.Id, file);

    public List<CounterLink> Links { get; } = [];

    public override void Add(CounterLink link) => Links.Add(link);

    public override Linked? LinkFor(Incoming incoming) => Links.Find(link => link.CodeHash == Sought?.Link) is not { } link ? null : new Linked(link,
        new OwnRecord([.. _cases.Values.Where(file => file.ApplicantChat == link.Chat)], [], [.. Consents.Where(consent => consent.ChatId == link.Chat)]));

    public override void Drop(CaseFile draft) => _cases.Remove(draft.Id);

    public override void Add(Consent consent) => Consents.Add(consent);

    public List<LegalConfirmation> Confirmed { get; } = [];

    public override IReadOnlyList<LegalConfirmation> Confirmations => Confirmed;

    public override void Add(LegalConfirmation confirmation) => Confirmed.Add(confirmation);

    public override CaseFile? Taken(string hash, Guid except) =>
        _cases.Values.FirstOrDefault(file => (file.Uniqueness == hash || file.Facts.Any(fact => fact.Hash == hash)) && file.Id != except && file.Number is not null && !file.Stage.IsFinal);

    public override int NextNumber(string series) => _series[series] = _series.GetValueOrDefault(series) + 1;

    public void Pair(long chatId, StaffChatKind kind) => Roster.Add(new StaffChat(chatId, kind, default));
}
