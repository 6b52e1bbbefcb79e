using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using static PtspBot.Tests.Mailroom.Bench;

namespace PtspBot.Tests.Mailroom;

public sealed class IdleTests
{
    [Fact]
    public async Task The_house_does_not_rest_while_a_job_is_at_work()
    {
        await using var bench = await OpenAsync();
        await bench.CarryAsync();
        var job = bench.Idle.Busy();

        var resting = bench.Idle.WhenIdleAsync(TestContext.Current.CancellationToken);
        await Task.WhenAny(resting, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.False(resting.IsCompleted);
        job.Dispose();

        await resting;
    }

    [Fact]
    public async Task A_letter_that_may_leave_later_lets_the_house_rest_and_names_its_moment()
    {
        await using var bench = await OpenAsync();
        bench.Telegram.Answers = call => call.At == Start ? new Delivery.Wait(TimeSpan.FromSeconds(17), Overall: false) : null;
        await bench.PostAsync(new Message("a") { ChatId = 7 });

        await bench.CarryAsync();

        Assert.Equal(Start.AddSeconds(17), await bench.Idle.NextDueAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_next_open_deadline_is_the_next_moment_due()
    {
        await using var bench = await OpenAsync();
        var file = new CaseFile(Guid.CreateVersion7(Start), new ProcedureName("test", 1), 7, Start);
        await bench.Disk.SaveAsync(file, Deadline(file, Start.AddHours(-1)), Deadline(file, Start.AddHours(2)), Deadline(file, Start.AddHours(1), isDone: true));

        var next = await bench.Idle.NextDueAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Start.AddHours(2), next);
    }

    private static Deadline Deadline(CaseFile file, DateTimeOffset dueAt, bool isDone = false)
    {
        var deadline = new Deadline(file.Id, "step", DeadlineKind.Reminder, "first", dueAt);
        if (isDone)
            deadline.Done(Start);
        return deadline;
    }
}
