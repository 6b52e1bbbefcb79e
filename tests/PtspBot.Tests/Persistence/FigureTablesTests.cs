using PtspBot.Domain.Cases;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using PtspBot.Persistence;
using PtspBot.Tests.StaffDesk;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Persistence;

public sealed class FigureTablesTests
{
    private static readonly Period ThatMorning = new(Walk.Morning, Walk.Morning.AddHours(1));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_history_is_what_the_journal_and_the_clocks_say_without_what_anybody_answered()
    {
        using var disk = await OnDisk.OpenAsync();
        var file = Walk.Enrolled(Offices.Oss, Offices.Oss.Procedures[0]).To<DutiesStep>(Offices.Oss);
        await disk.SaveAsync(file);
        await using var session = disk.Database.Begin();

        var history = Assert.Single(await session.HistoriesAsync(ThatMorning, Stop));

        Assert.Equal(file.Number, history.Number);
        Assert.Equal(file.Journal.Select(entry => (entry.At, entry.What, entry.FromStep, entry.ToStep)), history.Entries.Select(entry => (entry.At, entry.What, entry.FromStep, entry.ToStep)));
        Assert.Equal(file.Segments.Count(segment => segment.Item is null), history.Segments.Count);
    }

    [Fact]
    public async Task A_case_is_read_for_the_period_in_which_something_happened_to_it_and_for_no_other()
    {
        using var disk = await OnDisk.OpenAsync();
        await disk.SaveAsync(Walk.Enrolled(Offices.Oss, Offices.Oss.Procedures[0]));
        await using var session = disk.Database.Begin();

        Assert.Empty(await session.HistoriesAsync(new Period(ThatMorning.From.AddHours(-1), ThatMorning.From), Stop));
        Assert.Single(await session.HistoriesAsync(ThatMorning, Stop));
        Assert.Empty(await session.HistoriesAsync(new Period(ThatMorning.From.AddMilliseconds(1), ThatMorning.To), Stop));
    }

    [Fact]
    public async Task An_escalation_counts_once_it_was_told_and_not_when_it_was_overtaken()
    {
        using var disk = await OnDisk.OpenAsync();
        var file = Walk.Enrolled(Offices.Oss, Offices.Oss.Procedures[0]).To<DecisionStep>(Offices.Oss);
        var rungs = file.Deadlines.Where(deadline => deadline.Kind == DeadlineKind.Rung).ToList();
        rungs[0].Told(ThatMorning.From.AddMinutes(30));
        rungs[1].Done(ThatMorning.From.AddMinutes(30));
        await disk.SaveAsync(file);
        await using var session = disk.Database.Begin();

        Assert.Equal([new Escalation(file.Id, ThatMorning.From.AddMinutes(30))], await session.EscalationsAsync(ThatMorning, Stop));
    }

    [Fact]
    public async Task With_the_office_lies_what_is_to_be_decided_and_of_duties_only_what_was_handed_in()
    {
        using var disk = await OnDisk.OpenAsync();
        var places = OfficePlace.In(Offices.Oss.Procedures[0]).ToList();
        var (decision, duties) = (Walk.Enrolled(Offices.Oss, Offices.Oss.Procedures[0]).To<DecisionStep>(Offices.Oss), Walk.Enrolled(Offices.Oss, Offices.Oss.Procedures[0]).To<DutiesStep>(Offices.Oss));
        await disk.SaveAsync(decision);
        await disk.EnrolAsync(decision.Id, "OSS-2026-0002");
        await disk.SaveAsync(duties);
        await using var session = disk.Database.Begin();

        Assert.Equal([decision.Id], await session.WithOfficeAsync(places, 10, Stop));
    }
}
