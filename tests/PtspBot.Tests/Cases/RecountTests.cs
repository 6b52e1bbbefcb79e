using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;
using PtspBot.OfficeFiles;
using PtspBot.Tests.StaffDesk;
using PtspBot.Tests.Support;
using static PtspBot.Tests.Clock.SampleCalendar;

namespace PtspBot.Tests.Cases;

/// <summary>What another calendar does to the deadlines of a case.</summary>
public sealed class RecountTests : IDisposable
{
    private readonly Office _office = Office.Load(Offices.OssFolder);

    [Fact]
    public void A_closure_moves_the_answer_its_warnings_and_its_promise()
    {
        var file = AtDecision();
        var before = file.DueAt!.Value;

        Close("2026-11-23");
        var moved = Recount(file);

        Assert.Equal(At("2026-11-24 08:30"), file.DueAt);
        Assert.Equal((true, true, before), (moved.StandardMoved, moved.PromiseMoved, moved.PromisedBefore));
        Assert.Equal(
            [At("2026-11-24 08:00"), At("2026-11-24 08:18"), At("2026-11-24 08:30"), At("2026-11-24 09:00")],
            file.Deadlines.Where(deadline => deadline.Kind == DeadlineKind.Rung).Select(deadline => deadline.DueAt).Order());
    }

    [Fact]
    public void The_calendar_of_before_gives_back_what_was_before()
    {
        var file = AtDecision();
        var before = Instants(file);

        Close("2026-11-23");
        Recount(file);
        _office.Clock.KeepTo(_office.Calendar);
        Recount(file);

        Assert.Equal(before, Instants(file));
    }

    [Fact]
    public void Counting_anew_by_the_same_calendar_changes_nothing()
    {
        var file = AtDecision();

        Assert.False(Recount(file).Moved);
    }

    [Fact]
    public void A_holiday_inserted_in_the_middle_of_the_year_moves_working_days()
    {
        var file = Walk.Enrolled(_office, _office.Procedures[0]).To<DutiesStep>(_office);
        var last = file.Items.Where(item => item.DueAt is not null).MaxBy(item => item.DueAt)!;
        var before = last.DueAt!.Value;

        _office.Clock.KeepTo(WithHoliday(new DateOnly(2026, 12, 2)));
        var moved = Recount(file);

        Assert.True(last.DueAt > before);
        Assert.Contains(last, moved.Items);
        Assert.Equal(last.DueAt, file.Deadlines.Single(deadline => deadline.Key == last.Key).DueAt);
    }

    [Fact]
    public void What_the_applicant_has_time_for_moves_also_while_the_case_is_on_hold()
    {
        var file = Walk.Enrolled(_office, _office.Procedures[0]).To<DutiesStep>(_office);
        var duty = file.Deadlines.First(deadline => deadline.Kind == DeadlineKind.Answer);
        var (before, supervisor) = (duty.DueAt, new Actor(ActorKind.Officer, 99, (PtspBot.Domain.Staff.Role)63, "Loket"));
        Assert.True(Play(file, supervisor, Move.Hold));

        Close("2026-11-25");
        Recount(file);
        Assert.True(duty.Void);
        Assert.True(Play(file, supervisor, Move.Resume));

        Assert.False(duty.Void);
        Assert.True(duty.DueAt > before);
    }

    [Fact]
    public void What_was_reopened_after_a_closing_follows_the_calendar_again()
    {
        var file = Walk.Enrolled(_office, _office.Procedures[0]).To<DutiesStep>(_office);
        var duty = file.Items.First(item => item.DueAt is not null);
        var before = duty.DueAt!.Value;
        Assert.True(Play(file, Actor.System, Move.Expire));
        Assert.True(Play(file, Actor.Applicant(file.ApplicantChat), Move.Reopen));

        Close("2026-11-25");
        Recount(file);

        Assert.True(duty.DueAt > before);
        Assert.Equal(duty.DueAt, file.Deadlines.Single(deadline => deadline.Kind == DeadlineKind.Answer && deadline.Key == duty.Key && deadline.IsOpen).DueAt);
    }

    public void Dispose() => _office.Dispose();

    private CaseFile AtDecision() => Walk.Enrolled(_office, _office.Procedures[0]).To<DecisionStep>(_office);

    private bool Play(CaseFile file, Actor actor, Move move) =>
        _office.Proceedings(file.Procedure).Play(file, actor, move, Walk.Morning.AddHours(1), new MoveDetails { Note = "gangguan" }).IsApplied;

    private Recounted Recount(CaseFile file) => _office.Proceedings(file.Procedure).Recount(file, file.StageSince);

    private void Close(string day)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        _office.Clock.KeepTo(_office.Calendar.With([new DayChange(DayChangeKind.Closed, date, date, null, "Bimtek")]));
    }

    private OfficeCalendar WithHoliday(DateOnly day) => new(
        _office.Calendar.Zone, _office.Calendar.Counter, _office.Calendar.Staff, _office.Calendar.Seasons,
        [.. _office.Calendar.Holidays, new Holiday(day, "Ditetapkan kemudian", HolidayKind.JointLeave, true, "SKB", false)], _office.Calendar.FixedHolidays);

    private static IReadOnlyList<DateTimeOffset?> Instants(CaseFile file) =>
        [file.DueAt, .. file.Deadlines.Select(deadline => (DateTimeOffset?)deadline.DueAt), .. file.Items.Select(item => item.DueAt)];
}
