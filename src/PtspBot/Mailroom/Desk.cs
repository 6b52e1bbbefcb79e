using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;

namespace PtspBot.Mailroom;

/// <summary>What a batch of turns has before it, loaded in a constant number of queries and committed together.</summary>
public abstract class Desk
{
    public abstract Roster Roster { get; }

    public abstract Conversation Conversation(long userId, string? language);

    public abstract Conversation? Loaded(long chatId);

    public abstract IEnumerable<CaseFile> CasesFor(Incoming incoming);

    public abstract CaseFile? Case(Guid id);

    /// <summary>The cases that lie where the turn's <see cref="Search"/> named, in no order.</summary>
    public abstract IReadOnlyList<QueuedCase> QueueFor(Incoming incoming);

    /// <summary>The cases of which the turn's <see cref="Search"/> knew something.</summary>
    public virtual Found FoundFor(Incoming incoming) => Found.Nothing;

    /// <summary>The SOP's records of the period that the turn's <see cref="Search"/> named.</summary>
    public virtual IReadOnlyList<RecordedEntry> RegisterFor(Incoming incoming) => [];

    /// <summary>The journal of the case that the turn's <see cref="Search"/> named.</summary>
    public virtual IReadOnlyList<JournalLine> HistoryFor(Incoming incoming) => [];

    /// <summary>By officer, where a turn's <see cref="Search"/> asked for it.</summary>
    public virtual IReadOnlyDictionary<long, Workload> Workloads => new Dictionary<long, Workload>();

    /// <summary>A case that the turn's <see cref="Search"/> named.</summary>
    public abstract CaseFile? Numbered(string number);

    /// <summary>The case of the message that is answered, where the turn's <see cref="Search"/> asked for it.</summary>
    public virtual CaseFile? RepliedTo(Incoming incoming) => null;

    /// <summary>The case of the topic it was said in, where the turn's <see cref="Search"/> asked for it.</summary>
    public virtual CaseFile? OfTopic(Incoming incoming) => null;

    /// <summary>What could not be played or sent, oldest first, where a turn's <see cref="Search"/> asked for it.</summary>
    public abstract IReadOnlyList<Stuck> Stuck { get; }

    /// <summary>The outages that are not wound up yet, where a turn's <see cref="Search"/> asked for them.</summary>
    public virtual IReadOnlyList<Disruption> Outages => [];

    /// <summary>How many cases stand at a step that a turn's <see cref="Search"/> named.</summary>
    public virtual int Standing(ProcedureName procedure, string step) => 0;

    public virtual void Declare(Disruption outage)
    {
    }

    /// <summary>What officers laid over the office's calendar, in force or not, where a turn's <see cref="Search"/> asked for it.</summary>
    public abstract IReadOnlyList<CalendarEntry> CalendarEntries { get; }

    public abstract void Add(CalendarEntry entry);

    /// <summary>What admins confirmed about replaced laws, where a turn's <see cref="Search"/> asked for it.</summary>
    public abstract IReadOnlyList<LegalConfirmation> Confirmations { get; }

    /// <summary>What has been kept long enough, where a turn's <see cref="Search"/> asked for it.</summary>
    public virtual Keeping Keeping => Keeping.Nothing;

    /// <summary>What the office did and what lies with it, where the turn's <see cref="Search"/> asked for it.</summary>
    public virtual OfficeRecord RecordFor(Incoming incoming) => OfficeRecord.Empty;

    /// <summary>All that is held of the applicant in this chat, where the turn's <see cref="Search"/> asked for it.</summary>
    public virtual OwnRecord OwnFor(Incoming incoming) => OwnRecord.Empty;

    /// <summary>The numbers of this applicant's cases that no rule of this version fits, so that no turn has them before it.</summary>
    public virtual IReadOnlyList<string?> SetAside(long chat) => [];

    /// <summary>The code given at the counter that the turn's <see cref="Search"/> named, and whose it is.</summary>
    public virtual Linked? LinkFor(Incoming incoming) => null;

    public virtual void Add(CounterLink link)
    {
    }

    public abstract void Open(CaseFile file);

    /// <summary>The number of a case that no rule of this version fits, where a turn named it.</summary>
    public virtual string? ForeignNumber(Guid id) => null;

    public abstract void Drop(CaseFile draft);

    public abstract void Add(Consent consent);

    public abstract void Add(LegalConfirmation confirmation);

    public abstract CaseFile? Taken(string hash, Guid except);

    public abstract int NextNumber(string series);
}
