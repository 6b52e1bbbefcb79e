using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;

namespace PtspBot.Mailroom;

/// <summary>
/// One update being played: what came, what was loaded for it, and what is written in answer. Everything it touches is
/// committed in one transaction with the update's tick.
/// </summary>
public sealed class Turn(Incoming incoming, DateTimeOffset at, Desk desk)
{
    private readonly List<Letter> _letters = [];
    private readonly List<Stuck> _replays = [];
    private readonly List<Func<CancellationToken, Task>> _afterwards = [];

    public Incoming Incoming { get; } = incoming;

    /// <summary>The officer who stands at the counter in the place of the applicant whose turn this is; null where the applicants speak for themselves.</summary>
    public Officer? AtCounter { get; private init; }

    /// <summary>Office time.</summary>
    public DateTimeOffset At { get; } = at;

    public IReadOnlyList<Letter> Letters => _letters;

    public Roster Roster => desk.Roster;

    /// <summary>The sender, if on the roster and active.</summary>
    public Officer? Officer => desk.Roster.Find(Incoming.From.UserId);

    /// <summary>The sender's private chat; made on first contact.</summary>
    public Conversation Conversation => desk.Conversation(Incoming.From.UserId, Incoming.From.Language);

    /// <summary>Every open case or draft of the applicant in this chat, the case in focus and the case of the pressed button.</summary>
    public IEnumerable<CaseFile> Cases => desk.CasesFor(Incoming);

    public CaseFile? Case(Guid? id) => id is { } known ? desk.Case(known) : null;

    /// <summary>The cases that <see cref="ITurn.Seeks"/> asked for by where they lie or who has them, in no order.</summary>
    public IReadOnlyList<QueuedCase> Queue => desk.QueueFor(Incoming);

    /// <summary>The cases of which <see cref="ITurn.Seeks"/> knew something.</summary>
    public Found Found => desk.FoundFor(Incoming);

    /// <summary>The SOP's records that <see cref="ITurn.Seeks"/> asked for, oldest first.</summary>
    public IReadOnlyList<RecordedEntry> Register => desk.RegisterFor(Incoming);

    /// <summary>The journal of the case that <see cref="ITurn.Seeks"/> named, from its beginning.</summary>
    public IReadOnlyList<JournalLine> History => desk.HistoryFor(Incoming);

    /// <summary>How much officers have in hand, as <see cref="ITurn.Seeks"/> asked.</summary>
    public IReadOnlyDictionary<long, Workload> Workloads => desk.Workloads;

    /// <summary>The case that <see cref="ITurn.Seeks"/> asked for by its number.</summary>
    public CaseFile? Numbered(string number) => desk.Numbered(number);

    /// <summary>The case of the message that is answered, as <see cref="ITurn.Seeks"/> asked.</summary>
    public CaseFile? RepliedTo => desk.RepliedTo(Incoming);

    /// <summary>The case of the topic it was said in, as <see cref="ITurn.Seeks"/> asked.</summary>
    public CaseFile? OfTopic => desk.OfTopic(Incoming);

    /// <summary>What could not be played or sent, as <see cref="ITurn.Seeks"/> asked.</summary>
    public IReadOnlyList<Stuck> Stuck => desk.Stuck;

    /// <summary>The outages that are not wound up yet, as <see cref="ITurn.Seeks"/> asked.</summary>
    public IReadOnlyList<Disruption> Outages => desk.Outages;

    /// <summary>How many cases stand at a step, as <see cref="ITurn.Seeks"/> asked.</summary>
    public int Standing(ProcedureName procedure, string step) => desk.Standing(procedure, step);

    /// <summary>What officers laid over the office's calendar, as <see cref="ITurn.Seeks"/> asked.</summary>
    public IReadOnlyList<CalendarEntry> CalendarEntries => desk.CalendarEntries;

    public void Add(CalendarEntry entry) => desk.Add(entry);

    /// <summary>What is done once this turn is committed. A process that ends in between finds it undone at its next start.</summary>
    public IReadOnlyList<Func<CancellationToken, Task>> Afterwards => _afterwards;

    public void After(Func<CancellationToken, Task> work) => _afterwards.Add(work);

    /// <summary>What admins confirmed about replaced laws, as <see cref="ITurn.Seeks"/> asked.</summary>
    public IReadOnlyList<LegalConfirmation> Confirmations => desk.Confirmations;

    /// <summary>What has been kept long enough, as <see cref="ITurn.Seeks"/> asked.</summary>
    public Keeping Keeping => desk.Keeping;

    /// <summary>What the office did and what lies with it, as <see cref="ITurn.Seeks"/> asked.</summary>
    public OfficeRecord Record => desk.RecordFor(Incoming);

    /// <summary>All that is held of the applicant in this chat, as <see cref="ITurn.Seeks"/> asked.</summary>
    public OwnRecord Own => desk.OwnFor(Incoming);

    /// <summary>The numbers of this chat's cases that another version of the program left in a state unknown to this one.</summary>
    public IReadOnlyList<string?> SetAside => desk.SetAside(Incoming.ChatId);

    /// <summary>The number of a case that is there and that no rule of this version fits; null for any other.</summary>
    public string? ForeignNumber(Guid? id) => id is { } known ? desk.ForeignNumber(known) : null;

    /// <summary>What is to be played or sent once more.</summary>
    public IReadOnlyList<Stuck> Replays => _replays;

    /// <summary>The conversation of another chat in this batch, where loaded (the applicant of a loaded case always is).</summary>
    public Conversation? ConversationOf(long chatId) => desk.Loaded(chatId);

    /// <summary>What an officer says and does at the counter, as the turn of the applicant in whose place it is.</summary>
    /// <param name="officer">Null where it is the applicant's own after all.</param>
    public Turn ForApplicant(Incoming applicants, Officer? officer) => new(applicants, At, desk) { AtCounter = officer };

    /// <summary>The code given at the counter that <see cref="ITurn.Seeks"/> named, and whose it is.</summary>
    public Linked? Linked => desk.LinkFor(Incoming);

    public void Add(CounterLink link) => desk.Add(link);

    /// <summary>What is begun at the counter is kept by the officer who begins it.</summary>
    public void Open(CaseFile file)
    {
        if (AtCounter is { } officer)
            file.Keep(officer.UserId, officer.Name);
        desk.Open(file);
    }

    public void Drop(CaseFile draft) => desk.Drop(draft);

    public void Declare(Disruption outage) => desk.Declare(outage);

    public void Add(Consent consent) => desk.Add(consent);

    public void Add(LegalConfirmation confirmation) => desk.Add(confirmation);

    /// <summary>Another open case holds this hash.</summary>
    public CaseFile? Taken(string hash, Guid except) => desk.Taken(hash, except);

    /// <summary>The next number of a series, gapless within committed cases.</summary>
    public int NextNumber(string series) => desk.NextNumber(series);

    public void Replay(IEnumerable<Stuck> stuck) => _replays.AddRange(stuck);

    public void Post(Letter letter) => _letters.Add(letter);
}
