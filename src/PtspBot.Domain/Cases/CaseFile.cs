using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>
/// An application, from its first answer to its end. It knows what is so; what may happen next is said by
/// <see cref="CaseMachine"/>, and what follows from it by <see cref="Proceedings"/>.
/// </summary>
public sealed partial class CaseFile : IFacts
{
    private readonly List<Fact> _facts = [];
    private readonly List<CaseItem> _items = [];
    private readonly List<Upload> _uploads = [];
    private readonly List<JournalEntry> _journal = [];
    private readonly List<ClockSegment> _segments = [];
    private readonly List<Deadline> _deadlines = [];
    private readonly List<OptOut> _optOuts = [];

    private CaseFile()
    {
    }

    public CaseFile(Guid id, ProcedureName procedure, long applicantChat, DateTimeOffset at)
    {
        (Id, ProcedureId, ProcedureVersion, ApplicantChat) = (id, procedure.Id, procedure.Version, applicantChat);
        (Step, Phase, StageSince, OpenedAt) = (null, Phase.Draft, at, at);
    }

    public Guid Id { get; private set; }

    /// <summary>What people call it; none while it is a draft.</summary>
    public string? Number { get; private set; }

    public string ProcedureId { get; private set; } = "";

    public int ProcedureVersion { get; private set; }

    public long ApplicantChat { get; private set; }

    public string? Step { get; private set; }

    public Phase Phase { get; private set; }

    public DateTimeOffset StageSince { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>When the present wait began: the case last moved, or something on its list did. What reminders and silence are counted from.</summary>
    public DateTimeOffset? AwaitedSince { get; internal set; }

    /// <summary>The officer who has it.</summary>
    public long? Claimer { get; private set; }

    public string? ClaimerName { get; private set; }

    /// <summary>Who approved it at the last decision that was made.</summary>
    public long? ApprovedBy { get; private set; }

    /// <summary>The decision that sent it back.</summary>
    public string? SentBackBy { get; private set; }

    /// <summary>How often it was sent back.</summary>
    public int Rounds { get; private set; }

    /// <summary>Where it was when it was put on hold or closed for silence.</summary>
    public string? LeftStep { get; private set; }

    public Phase LeftPhase { get; private set; }

    /// <summary>The outage it was put on hold for. Stays when a supervisor lets it go on, so that the same outage does not stop it again.</summary>
    public Guid? HeldFor { get; private set; }

    /// <summary>What the outside system says of it, as an officer noted: a code of the procedure.</summary>
    public string? ExternalStatus { get; private set; }

    /// <summary>Keyed hash of the facts of which only one open case may exist.</summary>
    public string? Uniqueness { get; private set; }

    /// <summary>The office has had a part in it, so it has a card.</summary>
    public bool OnDesk { get; internal set; }

    /// <summary>When the standard of the present step is reached; null while no clock of it runs.</summary>
    public DateTimeOffset? DueAt { get; internal set; }

    /// <summary>Grows with every change that makes buttons stale; also the row version.</summary>
    public int Version { get; private set; } = 1;

    public int JournalCount { get; private set; }

    /// <summary>The hash of the journal's last entry: where its chain ends.</summary>
    public string? JournalHead { get; private set; }

    public IReadOnlyList<Fact> Facts => _facts;

    public IReadOnlyList<CaseItem> Items => _items;

    public IReadOnlyList<Upload> Uploads => _uploads;

    /// <summary>What was appended since the case was loaded; earlier entries are not loaded with it.</summary>
    public IReadOnlyList<JournalEntry> Journal => _journal;

    public IReadOnlyList<ClockSegment> Segments => _segments;

    public IReadOnlyList<Deadline> Deadlines => _deadlines;

    /// <summary>The steps of which the applicant does not want to be reminded.</summary>
    public IReadOnlyList<OptOut> OptOuts => _optOuts;

    public ProcedureName Procedure => new(ProcedureId, ProcedureVersion);

    public Stage Stage
    {
        get => new(Step, Phase);
        internal set => (Step, Phase) = (value.Step, value.Phase);
    }

    public Stage Left => new(LeftStep, LeftPhase);

    /// <summary>Another version of the program left a state in it for which this one has no rule: nobody can say what may happen next.</summary>
    public bool IsForeign =>
        !Enum.IsDefined(Phase) || !Enum.IsDefined(LeftPhase)
        || _items.Exists(item => !Enum.IsDefined(item.State) || item.Channel is { } channel && !Enum.IsDefined(channel))
        || _uploads.Exists(upload => !Enum.IsDefined(upload.State))
        || _segments.Exists(segment => !Enum.IsDefined(segment.State) || !Enum.IsDefined(segment.Ball));

    public string? ValueOf(string key) => _facts.Find(fact => fact.Key == key)?.Value;

    /// <summary>Every fact by key.</summary>
    public IReadOnlyDictionary<string, string> Known => _facts.ToDictionary(fact => fact.Key, fact => fact.Value);

    public IEnumerable<CaseItem> ItemsOf(string step) => _items.Where(item => item.Step == step);

    public CaseItem? ItemOf(string step, string key) => _items.Find(item => item.Step == step && item.Key == key);

    /// <summary>The uploads of an item that count: stored and not replaced.</summary>
    public IEnumerable<Upload> FilesOf(string step, string item) =>
        _uploads.Where(upload => upload.Step == step && upload.Item == item && upload.State == UploadState.Stored);

    /// <summary>Records an answer, in place of an earlier one.</summary>
    /// <param name="hash">Keyed hash of the normalised value, for fields that are searched.</param>
    public void Learn(string key, string value, string? hash, FactSource source, DateTimeOffset at)
    {
        if (_facts.Find(fact => fact.Key == key) is { } known)
            known.Become(value, hash, source, at);
        else
            _facts.Add(new Fact(Id, key, value, hash, source, at));
        Touch();
    }

    /// <summary>Forgets an answer (its question no longer applies, or it is asked again).</summary>
    public void Unlearn(string key)
    {
        if (_facts.RemoveAll(fact => fact.Key == key) > 0)
            Touch();
    }

    /// <summary>A file was promised by its sender; its content is yet to be fetched.</summary>
    public void Promise(Upload upload)
    {
        _uploads.Add(upload);
        Touch();
    }

    /// <summary>Lays what it waits for beside a case that was read alone, so that very many can be counted anew without all the rest.</summary>
    public void Wait(IEnumerable<Deadline> deadlines, IEnumerable<CaseItem> items, IEnumerable<ClockSegment> segments)
    {
        _deadlines.AddRange(deadlines);
        _items.AddRange(items);
        _segments.AddRange(segments);
    }

    internal void Enrol(string number, string? uniqueness) => (Number, Uniqueness) = (number, uniqueness);

    internal void HeldBy(long? claimer, string? name) => (Claimer, ClaimerName) = (claimer, name);

    internal void Approve(long? by) => ApprovedBy = by;

    internal void Remember(Stage left) => (LeftStep, LeftPhase) = (left.Step, left.Phase);

    internal void NoteExternal(string status) => ExternalStatus = status;

    internal void HoldFor(Guid? outage) => HeldFor = outage;

    internal void SendBack(string by) => (SentBackBy, Rounds) = (by, Rounds + 1);

    internal void Moved(DateTimeOffset at)
    {
        StageSince = at;
        Touch();
    }

    internal void Touch() => Version++;

    internal void List(CaseItem item) => _items.Add(item);

    internal void OptOut(string step, DateTimeOffset at) => _optOuts.Add(new OptOut(Id, step, at));

    internal void OptIn(string step) => _optOuts.RemoveAll(optOut => optOut.Step == step);

    internal void Await(Deadline deadline) => _deadlines.Add(deadline);

    internal IList<ClockSegment> Clock => _segments;

    internal int NextEntry() => ++JournalCount;

    internal void Append(JournalEntry entry)
    {
        if (entry.ActorKind == ActorKind.Counter)
            Lend(entry.ActorId);
        entry.Link(JournalHead);
        JournalHead = entry.Hash;
        _journal.Add(entry);
    }
}
