using PtspBot.Mailroom;
using Quartz;

namespace PtspBot.Reminders;

/// <summary>
/// Every job of the office, one line each, on the office's clock. The in-memory store forgets what was missed while the
/// process was down, but each rhythm begins with the start, so each job runs once then; that is harmless, since what it
/// finds is due rows and what it posts is keyed.
/// </summary>
public static class Schedule
{
    /// <summary>What the scheduler calls itself in the log.</summary>
    public const string LogCategory = nameof(Quartz);

    public static IServiceCollection AddReminders(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            // One after the other and in this order, so that a digest counts what the same minute has changed.
            quartz.UseDefaultThreadPool(pool => pool.MaxConcurrency = 1);
            var rank = 100;
            quartz.Every<FollowOutages>(TimeSpan.FromMinutes(1), rank--);
            quartz.Every<FollowDuty>(TimeSpan.FromMinutes(1), rank--); // while the counter is open
            quartz.Every<TellWhatIsDue>(TimeSpan.FromMinutes(1), rank--);
            quartz.Every<BlankWhatIsDone>(TimeSpan.FromHours(1), rank--);
            quartz.Every<SweepContents>(TimeSpan.FromHours(1), rank--);
            quartz.Every<DestroyWhatIsOver>(TimeSpan.FromHours(1), rank--);
            quartz.Every<WarnOfMissingYears>(TimeSpan.FromHours(1), rank--);
            quartz.Every<WarnOfReplacedLaw>(TimeSpan.FromHours(1), rank--);
            quartz.Every<TellTheDayAhead>(TimeSpan.FromMinutes(1), rank--); // from the opening of each open day
            quartz.Every<TellTheDayDone>(TimeSpan.FromMinutes(1), rank--); // from its closing
            quartz.Every<TellTheWeek>(TimeSpan.FromMinutes(1), rank--); // from the last closing of the week, as office/digests.yaml says
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services.AddSingleton<IRest, JobsRest>().AddSingleton<IRest, DigestRest>();
    }

    /// <param name="rank">Of those that fire at one moment the highest goes first.</param>
    private static void Every<TJob>(this IQuartzBuilder quartz, TimeSpan rhythm, int rank)
        where TJob : class, IJob
    {
        var key = new JobKey(typeof(TJob).Name);
        quartz.AddJob<TJob>(job => job.WithIdentity(key));
        quartz.AddTrigger<TJob>(trigger => trigger.ForJob(key).WithIdentity(typeof(TJob).Name).WithPriority(rank).WithSimpleSchedule(schedule => schedule.WithInterval(rhythm).RepeatForever()
            // A clock that was turned, or a machine that slept, is behind once and not by so many minutes: one run, at once.
            .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount)));
    }
}
