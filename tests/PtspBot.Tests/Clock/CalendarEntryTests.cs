using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Staff;
using static PtspBot.Tests.Clock.SampleCalendar;

namespace PtspBot.Tests.Clock;

public class CalendarEntryTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DateOnly Tuesday = new(2026, 11, 24);
    private static readonly DateTimeOffset At10 = At("2026-11-23 10:00");
    private static readonly Actor Supervisor = new(ActorKind.Officer, 7, Role.Supervisor, "Ratna");

    private readonly OfficeClock _clock = new(Default);

    [Theory]
    [InlineData(Role.Supervisor, true)]
    [InlineData(Role.Head | Role.FrontOffice, true)]
    [InlineData(Role.Admin, true)]
    [InlineData(Role.FrontOffice | Role.Verifier | Role.Approver, false)]
    public void Supervisors_the_head_and_admins_change_the_calendar(Role roles, bool may) =>
        Assert.Equal(may, CalendarEntry.Propose(Closed(Tuesday), Supervisor with { Roles = roles }, _clock, At10, out _).IsApplied);

    [Fact]
    public void It_counts_from_the_moment_it_is_entered_until_it_is_taken_back()
    {
        var entry = Proposed(Closed(Tuesday));
        Assert.False(entry.IsInForce);

        Assert.True(entry.Enter(Supervisor, _clock, At10.AddMinutes(1)).IsApplied);
        Assert.Equal((true, false, 7, At10.AddMinutes(1)), (entry.IsInForce, entry.Followed, entry.By, entry.EnteredAt));
        Refused("calendar.refused.entered-already", entry.Enter(Supervisor, _clock, At10.AddMinutes(2)));

        Assert.True(entry.Remove(Supervisor with { Id = 8 }, _clock, At10.AddHours(1)).IsApplied);
        Assert.Equal((false, 8, Role.Supervisor), (entry.IsInForce, entry.RemovedBy, entry.RemovedByRoles));
        Refused("calendar.refused.taken-back-already", entry.Remove(Supervisor, _clock, At10.AddHours(1)));
        Refused("calendar.refused.taken-back-already", entry.Enter(Supervisor, _clock, At10.AddHours(1)));
    }

    [Fact]
    public void A_day_that_has_passed_is_not_changed()
    {
        Refused("calendar.refused.past", CalendarEntry.Propose(Closed(Monday.AddDays(-3)), Supervisor, _clock, At10, out _));
        Refused("calendar.refused.past", CalendarEntry.Propose(Closed(Monday.AddDays(-3), Tuesday), Supervisor, _clock, At10, out _));
    }

    [Fact]
    public void What_has_begun_is_not_taken_back()
    {
        var entry = Proposed(Closed(Tuesday, Tuesday.AddDays(1)));
        entry.Enter(Supervisor, _clock, At10);

        Refused("calendar.refused.has-begun", entry.Remove(Supervisor, _clock, At("2026-11-24 00:00")));
        Assert.True(entry.Remove(Supervisor, _clock, At("2026-11-23 23:59")).IsApplied);
    }

    [Fact]
    public void Today_is_closed_from_now_on()
    {
        var entry = Proposed(Closed(Monday), At10.AddSeconds(20));

        Assert.Equal(Window("10:01-24:00"), entry.Window);
        Assert.True(entry.Enter(Supervisor, _clock, At10.AddMinutes(5)).IsApplied);
        Assert.Equal(Window("10:05-24:00"), entry.Window);
    }

    [Fact]
    public void Before_the_office_opens_today_is_closed_whole() => Assert.Null(Proposed(Closed(Monday), At("2026-11-23 07:00")).Window);

    [Theory]
    [InlineData("08:00-09:00", "calendar.refused.past-hours")]
    [InlineData("08:00-11:00", null)]
    [InlineData("13:00-15:30", null)]
    public void Hours_of_today_are_changed_as_far_as_they_are_to_come(string window, string? refusal) =>
        Assert.Equal(refusal, CalendarEntry.Propose(new DayChange(DayChangeKind.Closed, Monday, Monday, Window(window), ""), Supervisor, _clock, At10, out _).Refusal?.Key);

    [Fact]
    public void Today_is_entered_apart_once_it_has_begun() =>
        Refused("calendar.refused.today-alone", CalendarEntry.Propose(Closed(Monday, Tuesday), Supervisor, _clock, At10, out _));

    [Fact]
    public void Opening_today_wants_its_hours() =>
        Refused("calendar.refused.say-hours", CalendarEntry.Propose(new DayChange(DayChangeKind.Open, Monday, Monday, null, ""), Supervisor, _clock, At10, out _));

    [Fact]
    public void What_changes_nothing_is_not_entered()
    {
        var saturday = Monday.AddDays(5);

        Refused("calendar.refused.closed-already", CalendarEntry.Propose(Closed(saturday), Supervisor, _clock, At10, out _));
        Refused("calendar.refused.open-already", CalendarEntry.Propose(new DayChange(DayChangeKind.Open, saturday, saturday, null, ""), Supervisor, _clock, At10, out _));
        Refused("calendar.refused.open-already", CalendarEntry.Propose(new DayChange(DayChangeKind.Open, Tuesday, Tuesday, null, ""), Supervisor, _clock, At10, out _));
    }

    [Fact]
    public void A_proposal_that_waited_over_night_is_not_entered_for_a_day_that_has_passed()
    {
        var entry = Proposed(Closed(Tuesday));

        Refused("calendar.refused.past", entry.Enter(Supervisor, _clock, At("2026-11-25 09:00")));
    }

    private CalendarEntry Proposed(DayChange change, DateTimeOffset? at = null)
    {
        Assert.Null(CalendarEntry.Propose(change, Supervisor, _clock, at ?? At10, out var entry).Refusal?.Key);
        return entry!;
    }

    private static DayChange Closed(DateOnly from, DateOnly? to = null) => new(DayChangeKind.Closed, from, to ?? from, null, "Bimtek");

    private static void Refused(string key, Verdict verdict) => Assert.Equal(key, verdict.Refusal?.Key);
}
