using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PtspBot.Persistence;
using PtspBot.Tests.Support;
using Quartz;

namespace PtspBot.Tests.Reminders;

public sealed class ScheduleTests
{
    [Fact]
    public async Task Every_job_has_run_once_at_the_start_before_anybody_can_ask_for_something()
    {
        await using var day = await Play.OpenAsync();
        var scheduler = await day.Theatre.Worker.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);

        var triggers = (await scheduler.QueryTriggers(new TriggerQuery(), TestContext.Current.CancellationToken)).Items;

        Assert.Equal(11, triggers.Count);
        Assert.All(triggers, trigger => Assert.Equal(Play.Monday, trigger.PreviousFireTimeUtc));
        Assert.All(triggers, trigger => Assert.True(trigger.NextFireTimeUtc > Play.Monday, $"{trigger.Key} at {trigger.NextFireTimeUtc:u}"));
        Assert.Empty(await OwnLettersAsync(day));
    }

    [Fact]
    public async Task An_office_that_pairs_its_desk_during_the_day_is_told_of_the_day_from_the_next_look()
    {
        await using var day = await Play.OpenAsync();

        await day.TurnAsync(TimeSpan.FromMinutes(1));

        Assert.StartsWith("digest/opening/", Assert.Single(await OwnLettersAsync(day)), StringComparison.Ordinal);
    }

    /// <summary>What caused the letters that no update caused: the jobs.</summary>
    private static async Task<IReadOnlyList<string>> OwnLettersAsync(Play day)
    {
        await using var db = day.Theatre.Worker.Services.GetRequiredService<OfficeDatabase>().Context();
        return await db.Outbox.Where(row => !row.Cause.StartsWith("inbox/")).Select(row => row.Cause).ToListAsync(TestContext.Current.CancellationToken);
    }
}
