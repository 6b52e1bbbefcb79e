using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Cases;

/// <summary>What is laid when a wait begins, and where it moves when the calendar does.</summary>
public sealed class StepRemindersTests
{
    /// <summary>09:00 in Blitar on an ordinary Monday.</summary>
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    private static readonly Procedure Procedure = new()
    {
        Id = "stall",
        Version = 1,
        Sop = "SOP/1",
        NumberPrefix = "KIO",
        ValidFrom = new(2026, 1, 1),
        Intake = [new Field("name", FieldType.Name)],
        Steps =
        [
            new TaskStep
            {
                Key = "sign-up",
                Actor = ActorRule.Always(Party.Applicant),
                Standard = TimeSpan.FromDays(5),
                Clock = new ClockRule(ClockOwner.Applicant, ClockCount.Workdays),
                Silence = new Silence(TimeSpan.FromDays(10), TimeSpan.FromDays(2), ClockCount.Workdays),
                Reminders =
                [
                    new Reminder("silent", ReminderPoint.AfterSilence, TimeSpan.FromDays(1), ClockCount.Workdays),
                    new Reminder("soon", ReminderPoint.BeforeDue, TimeSpan.FromDays(2), ClockCount.Workdays),
                    new Reminder("today", ReminderPoint.AtDue, TimeSpan.Zero, ClockCount.Workdays),
                    new Reminder("late", ReminderPoint.AfterDue, TimeSpan.FromDays(1), ClockCount.Workdays),
                ],
            },
            new OutcomeStep { Key = "done", Actor = ActorRule.Always(Party.Office) },
        ],
    };

    [Fact]
    public void A_step_reminds_of_the_silence_and_before_on_and_after_its_due_day_and_then_of_its_closing()
    {
        var file = Enrolled();

        Assert.Equal(
            [
                ("Reminder silent", "2026-11-24 07:30"), ("Reminder soon", "2026-11-26 07:30"), ("Reminder today", "2026-11-30 07:30"), ("Reminder late", "2026-12-01 07:30"),
                ("Warning ", "2026-12-03 07:30"), ("Closing ", "2026-12-07 15:30"),
            ],
            Laid(file));
    }

    [Fact]
    public void When_the_calendar_changes_what_is_to_come_moves_and_what_was_snoozed_stays()
    {
        var file = Enrolled();
        Proceedings.Remind(file, Actor.Applicant(7), RemindWish.Later, Monday.AddDays(1), Monday);

        Reminders(closed: new(2026, 11, 24)).Rederive(file, Monday);

        Assert.Contains(("Reminder silent", "2026-11-25 07:30"), Laid(file));
        Assert.Contains(("Snooze ", "2026-11-24 09:00"), Laid(file));
        Assert.Contains(("Closing ", "2026-12-08 15:30"), Laid(file));
    }

    [Fact]
    public void A_closing_that_was_announced_comes_no_earlier_than_was_said()
    {
        var file = Enrolled();
        var warned = Monday.AddDays(20);
        var warning = file.Deadlines.Single(deadline => deadline.Kind == DeadlineKind.Warning);
        Reminders().Warned(file, warning, warned);
        warning.Told(warned);
        var said = StepReminders.ClosingOf(file)!.DueAt;

        Reminders().Rederive(file, warned);

        Assert.Equal("2026-12-15 15:30", Written(said));
        Assert.Equal(said, StepReminders.ClosingOf(file)!.DueAt);
    }

    private static StepReminders Reminders(DateOnly? closed = null) => new(Procedure, new OfficeClock(closed is { } day
        ? Offices.Oss.Calendar.With([new DayChange(DayChangeKind.Closed, day, day, null, "test")])
        : Offices.Oss.Calendar));

    private static CaseFile Enrolled()
    {
        using var machine = new CaseMachine(Procedure);
        using var items = new ItemMachine();
        var file = new CaseFile(Guid.CreateVersion7(Monday), Procedure.Name, 7, Monday);
        file.Learn("name", "Siti", null, FactSource.Applicant, Monday);
        Assert.True(new Proceedings(machine, items, new OfficeClock(Offices.Oss.Calendar)).Enrol(file, Actor.Applicant(7), () => "KIO-1", null, Monday).IsApplied);
        return file;
    }

    private static List<(string What, string When)> Laid(CaseFile file) =>
        [.. file.Deadlines.Where(deadline => deadline.IsOpen).OrderBy(deadline => deadline.DueAt).Select(deadline => ($"{deadline.Kind} {deadline.Key}", Written(deadline.DueAt)))];

    private static string Written(DateTimeOffset moment) => moment.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
