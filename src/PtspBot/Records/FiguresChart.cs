using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Notices.Digests;
using PtspBot.OfficeFiles;

namespace PtspBot.Records;

/// <summary>A day or a week as a picture for whoever answers for it: what was done within its standard, what lies there, and for how long.</summary>
public sealed class FiguresChart(Office office)
{
    private OfficeCalendar Calendar => office.Clock.Calendar;

    public static string FileName(DateOnly from, DateOnly to) => from == to ? $"rekap-{from:yyyy-MM-dd}.png" : $"rekap-{from:yyyy-MM-dd}-{to:yyyy-MM-dd}.png";

    /// <summary>What happened from one day to another, and what lies with the office now.</summary>
    public RecordSearch Wants(DateOnly from, DateOnly to) => new(PeriodOf(from, to), [.. office.Procedures.SelectMany(OfficePlace.In)]);

    public byte[] Draw(OfficeRecord record, DateOnly from, DateOnly to, string language, DateTimeOffset now) => Drawing.Draw(ChartOf(record, from, to, language, now));

    internal Chart ChartOf(OfficeRecord record, DateOnly from, DateOnly to, string language, DateTimeOffset now)
    {
        var done = WeekFigures.Of(PeriodOf(from, to), record.Histories, record.Escalations, ProcedureOf, office.Clock);
        var waiting = record.Waiting.Where(file => Ball.Of(ProcedureOf(file.Procedure), file) is { Kind: PartyKind.Office }).Select(QueuedCase.Of).ToList();
        var queue = QueueFigures.Of(waiting, office.Clock, now);
        string Say(string key, params (string, object?)[] gaps) => office.Texts.SayPlain(language, new Words(key, gaps));
        string Spoken(Words words) => office.Texts.SayPlain(language, words);

        return new Chart(
            Say(from == to ? "records.chart.day" : "records.chart.week"),
            from == to ? Say("records.chart.of-day", ("day", from)) : Say("records.chart.of-week", ("from", from), ("to", to)),
            [
                new Panel(Say("records.chart.share"), [(Say("records.chart.within"), Shade.Good), (Say("records.chart.over"), Shade.Bad)], [.. done.Steps.Select(step => Share(step, Spoken))], Say("records.chart.share-none")),
                new Panel(Say("records.chart.queue", ("count", waiting.Count)), [(Say("records.chart.in-time"), Shade.Good), (Say("records.chart.late"), Shade.Bad)], [.. queue.Steps.Select(step => Queue(step, queue.Steps[0].Count, Spoken))], Say("records.chart.queue-none")),
                new Panel(Say("records.chart.ages"), [], waiting.Count == 0 ? [] : [.. queue.Ages.Select(age => AgeBar(age, queue.Ages.Max(one => one.Count), Spoken))], Say("records.chart.queue-none")),
            ],
            Say("records.chart.foot", ("at", now)));
    }

    private static Bar Share(StepFigures step, Func<Words, string> say)
    {
        var within = (double)step.Net.Count / step.Net.Of;
        return new Bar(
            say(new Words("records.chart.step", ("step", new Words($"step.{step.Step.Key}.name")), ("owner", new Words($"digest.weekly.owner.{Kebab.Of(step.Owner)}")), ("standard", step.Step.Standard))),
            say(SpokenFigures.Of(step.Net)), (within, Shade.Good), (1 - within, Shade.Bad));
    }

    private static Bar Queue(QueueAtStep step, int most, Func<Words, string> say) => new(
        say(new Words($"step.{step.Step}.name")),
        say(step.Late == 0 ? new Words("records.chart.count", ("count", step.Count)) : new Words("records.chart.count-late", ("count", step.Count), ("late", step.Late))),
        ((double)(step.Count - step.Late) / most, Shade.Good), ((double)step.Late / most, Shade.Bad));

    private static Bar AgeBar(Age age, int most, Func<Words, string> say) => new(
        say(age.UpTo is { } end ? new Words("records.chart.age-up-to", ("hours", (int)end.TotalHours)) : new Words("records.chart.age-longer")),
        say(new Words("records.chart.count", ("count", age.Count))), ((double)age.Count / most, Shade.Plain));

    private Period PeriodOf(DateOnly from, DateOnly to) => new(Calendar.Day(from).From, Calendar.Day(to).To);

    private Procedure ProcedureOf(ProcedureName name) => office.Machine(name).Procedure;
}
