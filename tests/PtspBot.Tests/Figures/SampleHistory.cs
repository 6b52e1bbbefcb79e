using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using PtspBot.Tests.Clock;

namespace PtspBot.Tests.Figures;

/// <summary>The life of a case in two steps, papers and an hour's check, written as its journal and its clocks would have it.</summary>
internal sealed class SampleHistory
{
    public const long Ratna = 1;
    public const long Dewi = 2;

    public static readonly OfficeClock Clock = new(SampleCalendar.Default);

    public static readonly Procedure Procedure = new()
    {
        Id = "sample",
        Version = 1,
        Sop = "1",
        NumberPrefix = "SMP",
        ValidFrom = new DateOnly(2026, 1, 1),
        Intake = [],
        Steps =
        [
            new DocumentsStep { Key = "papers", Row = 1, Actor = ActorRule.Always(Party.Applicant), Items = [new Item("deed")] },
            new DecisionStep { Key = "check", Row = 2, Actor = ActorRule.Always(Party.Office), ReturnsTo = "papers", Standard = TimeSpan.FromHours(1), Clock = new ClockRule(ClockOwner.Office, ClockCount.Service) },
        ],
    };

    private readonly Guid _id = Guid.CreateVersion7();
    private readonly string _number;
    private readonly List<HistoryEntry> _entries = [];
    private readonly List<ClockSegment> _segments = [];
    private readonly ClockLedger _check;

    private SampleHistory(string number)
    {
        _number = number;
        _check = new ClockLedger(_segments, _id, "check");
    }

    public static SampleHistory Complete(string number, DateTimeOffset at) => new SampleHistory(number).Move(at, Domain.Cases.Move.Submit, "papers", "check", ledger => ledger.Start(at, ClockOwner.Office));

    public CaseHistory Now => new(_id, _number, Procedure.Name, [.. _entries], [.. _segments]);

    public Guid Id => _id;

    public SampleHistory Claim(DateTimeOffset at) => Move(at, Domain.Cases.Move.Claim, "check", "check", null);

    public SampleHistory SendBack(DateTimeOffset at)
    {
        _entries.Add(new HistoryEntry(at, ActorKind.Officer, Dewi, EntryKind.Item, nameof(ItemMove.Refuse)) { Item = "deed", Reason = "D02" });
        return Move(at, Domain.Cases.Move.SendBack, "check", "papers", ledger => ledger.Pause(at, "correction"));
    }

    public SampleHistory Resubmit(DateTimeOffset at)
    {
        _entries.Add(new HistoryEntry(at, ActorKind.Applicant, 7, EntryKind.Item, nameof(ItemMove.HandIn)) { Item = "deed" });
        return Move(at, Domain.Cases.Move.Resubmit, "papers", "check", ledger => ledger.Resume(at));
    }

    public SampleHistory Hold(DateTimeOffset at) => Move(at, Domain.Cases.Move.Hold, "check", "check", ledger => ledger.Hold(at, "outage"));

    public SampleHistory Resume(DateTimeOffset at) => Move(at, Domain.Cases.Move.Resume, "check", "check", ledger => ledger.Resume(at));

    public SampleHistory Restart(DateTimeOffset at) => Move(at, Domain.Cases.Move.Restart, "check", "check", ledger => ledger.Restart(at, "again"), Ratna);

    public SampleHistory Approve(DateTimeOffset at) => Move(at, Domain.Cases.Move.Approve, "check", null, ledger => ledger.Stop(at));

    public SampleHistory Cancel(DateTimeOffset at) => Move(at, Domain.Cases.Move.Cancel, "check", null, ledger => ledger.Stop(at));

    private SampleHistory Move(DateTimeOffset at, Move move, string from, string? to, Action<ClockLedger>? clock, long by = Dewi)
    {
        _entries.Add(new HistoryEntry(at, ActorKind.Officer, by, EntryKind.Moved, move.ToString()) { FromStep = from, ToStep = to });
        clock?.Invoke(_check);
        return this;
    }
}
