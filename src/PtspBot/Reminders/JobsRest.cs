using PtspBot.Mailroom;
using Quartz;

namespace PtspBot.Reminders;

/// <summary>Says whether the jobs rest: between a timer and the job it starts lies a moment in which nobody would be seen to be busy.</summary>
internal sealed class JobsRest(ISchedulerFactory schedulers) : IRest
{
    public async Task<bool> IsRestingAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        // In this order: a trigger that is no longer due has started its job, which is then seen to run or has run.
        var triggers = await scheduler.QueryTriggers(new TriggerQuery(), cancellationToken);
        var running = await scheduler.QueryFireInstances(new FireInstanceQuery { State = FireInstanceState.Executing }, cancellationToken);
        return running.Items.Count == 0 && !triggers.Items.Any(trigger => trigger.NextFireTimeUtc <= now);
    }
}
