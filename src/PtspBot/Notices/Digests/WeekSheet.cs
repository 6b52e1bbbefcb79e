using PtspBot.Domain;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices.Digests;

/// <summary>A week of the office in numbers beside the week before, for those who answer for it.</summary>
public sealed class WeekSheet(Office office)
{
    private OfficeCalendar Calendar => office.Clock.Calendar;

    /// <summary>Of a week and the one before it.</summary>
    public RecordSearch Wants(DateOnly monday) => new(new Period(Calendar.Week(monday.AddDays(-7)).From, Calendar.Week(monday).To), []);

    public Screen Of(OfficeRecord record, DateOnly monday, Roster roster)
    {
        var (now, before) = (FiguresOf(record, monday), FiguresOf(record, monday.AddDays(-7)));
        List<Words> lines =
        [
            new("digest.weekly.head", ("from", monday), ("to", monday.AddDays(6))),
            .. now.Steps.Count == 0 ? [new Words("digest.weekly.steps-none")] : now.Steps.Select(step => Line(step, before)),
            new("digest.weekly.first-time", ("share", SpokenFigures.Of(now.FirstTimeRight)), ("before", SpokenFigures.Of(before.FirstTimeRight))),
            new("digest.weekly.answered", ("share", SpokenFigures.Of(now.Answered)), ("before", SpokenFigures.Of(before.Answered))),
        ];
        return new Screen(Restarts(now, before, roster)) { Before = lines };
    }

    private WeekFigures FiguresOf(OfficeRecord record, DateOnly monday) =>
        WeekFigures.Of(Calendar.Week(monday), record.Histories, record.Escalations, name => office.Machine(name).Procedure, office.Clock);

    private static Words Line(StepFigures step, WeekFigures weekBefore)
    {
        var before = weekBefore.Steps.FirstOrDefault(other => other.Step.Key == step.Step.Key && other.Owner == step.Owner);
        var count = step.Step.Clock?.Count ?? ClockCount.Service;
        return new Words("digest.weekly.step",
            ("step", new Words($"step.{step.Step.Key}.name")), ("owner", new Words($"digest.weekly.owner.{Kebab.Of(step.Owner)}")), ("standard", step.Step.Standard),
            ("count", step.Net.Of), ("count-before", before?.Net.Of ?? 0),
            ("net", SpokenFigures.Of(step.Net)), ("net-before", SpokenFigures.Of(before?.Net ?? default)),
            ("gross", SpokenFigures.Of(step.Gross)), ("gross-before", SpokenFigures.Of(before?.Gross ?? default)),
            ("took", SpokenFigures.Of(step.Took, count)), ("took-before", SpokenFigures.Of(before?.Took, count)));
    }

    private static Words Restarts(WeekFigures now, WeekFigures before, Roster roster)
    {
        var officers = now.Restarts.OrderByDescending(one => one.Value).Select(one => new Words("digest.weekly.restarted",
            ("officer", roster.Known(one.Key)?.Name is { } name ? name : new Words("digest.weekly.somebody")),
            ("count", one.Value), ("before", before.Restarts.GetValueOrDefault(one.Key)))).ToList();
        return officers.Count == 0 ? new Words("digest.weekly.restarts-none") : new Words("digest.weekly.restarts", ("officers", officers));
    }
}
