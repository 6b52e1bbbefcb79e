using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices.Digests;

/// <summary>A day of the office on a screenful: in the morning what lies ahead, in the evening what was done. Case numbers, steps and officers; never an applicant.</summary>
public sealed class DaySheet(Office office)
{
    /// <summary>Officers named in one sheet.</summary>
    private const int MostHolders = 12;

    private OfficeCalendar Calendar => office.Clock.Calendar;

    /// <summary>What lies with the office now, and nothing of the past.</summary>
    public RecordSearch WantsAhead => new(null, Places);

    public RecordSearch Wants(DateOnly day) => new(Calendar.Day(day), Places);

    public Screen Ahead(OfficeRecord record, DateTimeOffset now)
    {
        var today = Calendar.DayOf(now);
        var ahead = AheadOf(record, now);
        if (ahead.Waiting.Count == 0)
            return new Screen(new Words("digest.opening.none", ("day", today)));

        var text = new Words("digest.opening.text", ("day", today), ("count", ahead.Waiting.Count), ("late", ahead.Late), ("today", ahead.DueToday), ("unclaimed", ahead.Unclaimed),
            ("items", Shortened([.. ahead.Waiting.Select(file => WaitingLine.Of(QueuedCase.Of(file), now, Calendar))], "digest.opening.more")));
        return new Screen(ahead.Holders.Count == 0 ? text : Holders(ahead), [.. ahead.Waiting.Take(office.Digests.Buttons).Select(Open).Chunk(2)]) { Before = ahead.Holders.Count == 0 ? [] : [text] };
    }

    public Screen Done(OfficeRecord record, DateOnly day, DateTimeOffset now)
    {
        var done = DayFigures.Of(Calendar.Day(day), record.Histories, ProcedureOf, office.Clock);
        var lines = new List<Words> { new("digest.closing.head", ("day", day)), Finished(done.Done) };
        if (done.Stopped.Count > 0)
            lines.Add(new Words("digest.closing.stopped", ("count", done.Stopped.Count), ("items", Shortened([.. done.Stopped.Select(Line)], "digest.closing.more"))));
        return new Screen(Left(AheadOf(record, now))) { Before = lines };
    }

    private IReadOnlyList<OfficePlace> Places => [.. office.Procedures.SelectMany(OfficePlace.In)];

    private Procedure ProcedureOf(ProcedureName name) => office.Machine(name).Procedure;

    private DayAhead AheadOf(OfficeRecord record, DateTimeOffset now) =>
        DayAhead.Of(record.Waiting.Where(file => Ball.Of(ProcedureOf(file.Procedure), file) is { Kind: PartyKind.Office }), now, Calendar.Day(Calendar.DayOf(now)));

    private static Choice Open(CaseFile file) => new(new Words("digest.opening.open", ("number", file.Number)), new ButtonData(Verbs.Open, null, file.Id, file.Version));

    private static Words Holders(DayAhead ahead) => new("digest.opening.holders",
        ("officers", ahead.Holders.Take(MostHolders).Select(held => new Words("digest.opening.holder", ("officer", held.Officer), ("count", held.Cases))).ToList()));

    private static Words Finished(Share done) => done.Of == 0
        ? new Words("digest.closing.done-none")
        : new Words("digest.closing.done", ("count", done.Of), ("share", SpokenFigures.Of(done)));

    private static Words Line(Stopped stopped) => stopped.State == ClockState.Held
        ? new Words("digest.closing.held", ("number", stopped.Number))
        : new Words("digest.closing.correction", ("number", stopped.Number), ("papers", stopped.Refused.Select(paper =>
            new Words("digest.closing.paper", ("item", new Words($"item.{paper.Item}.name")), ("reason", new Words($"reason.{paper.Reason}")))).ToList()));

    private static Words Left(DayAhead ahead) => ahead.Waiting.Count == 0
        ? new Words("digest.closing.left-none")
        : new Words("digest.closing.left", ("count", ahead.Waiting.Count), ("late", ahead.Late), ("unclaimed", ahead.Unclaimed));

    private List<Words> Shortened(List<Words> lines, string more)
    {
        var most = office.Digests.Lines;
        return lines.Count <= most ? lines : [.. lines.Take(most), new Words(more, ("count", lines.Count - most))];
    }
}
