using PtspBot.Domain.Clock;
using static PtspBot.Tests.Clock.SampleCalendar;

namespace PtspBot.Tests.Clock;

public class OfficeClockTests
{
    private static readonly OfficeClock Clock = new(Default);

    [Theory]
    [InlineData("2026-11-23 09:00", 60, "2026-11-23 10:00")]
    [InlineData("2026-11-23 11:40", 60, "2026-11-23 13:40")]
    [InlineData("2026-11-27 11:00", 60, "2026-11-27 13:30")]
    [InlineData("2026-11-26 15:10", 60, "2026-11-27 08:10")]
    [InlineData("2026-12-23 15:00", 60, "2026-12-28 08:00")]
    [InlineData("2026-11-28 10:00", 60, "2026-11-30 08:30")]
    [InlineData("2026-12-31 15:00", 60, "2027-01-04 08:00")]
    [InlineData("2026-11-23 06:00", 60, "2026-11-23 08:30")]
    [InlineData("2026-11-23 15:30", 60, "2026-11-24 08:30")]
    [InlineData("2026-11-23 11:40", 120, "2026-11-23 14:40")]
    [InlineData("2026-11-27 11:00", 120, "2026-11-27 14:30")]
    [InlineData("2026-11-28 10:00", 0, "2026-11-28 10:00")]
    public void Service_time_is_added_over_breaks_nights_and_holidays(string from, int minutes, string due)
    {
        var service = TimeSpan.FromMinutes(minutes);

        Assert.Equal(At(due), Clock.Add(At(from), service));
        Assert.Equal(service, Clock.Measure(At(from), At(due)));
    }

    [Fact]
    public void Nothing_is_rounded()
    {
        var from = At("2026-11-23 11:59:59.750");

        Assert.Equal(At("2026-11-23 13:00:00.251"), Clock.Add(from, TimeSpan.FromMilliseconds(501)));
        Assert.Equal(TimeSpan.FromMilliseconds(501), Clock.Measure(from, At("2026-11-23 13:00:00.251")));
    }

    [Theory]
    [InlineData("2026-11-23 07:29:59.999", false, "2026-11-23 07:30")]
    [InlineData("2026-11-23 07:30", true, "2026-11-23 07:30")]
    [InlineData("2026-11-23 12:00", false, "2026-11-23 13:00")]
    [InlineData("2026-11-27 14:30", false, "2026-11-30 07:30")]
    [InlineData("2026-12-23 15:30", false, "2026-12-28 07:30")]
    public void A_window_is_open_at_its_first_moment_and_closed_at_its_last(string at, bool open, string next)
    {
        Assert.Equal(open, Clock.IsOpen(At(at)));
        Assert.Equal(At(next), Clock.NextOpening(At(at)));
    }

    [Theory]
    [InlineData("2026-11-23 09:00", 1, "2026-11-24 15:30")]
    [InlineData("2026-11-23 23:59", 1, "2026-11-24 15:30")]
    [InlineData("2026-11-24 00:00", 1, "2026-11-25 15:30")]
    [InlineData("2026-11-26 09:00", 1, "2026-11-27 14:30")]
    [InlineData("2026-11-28 09:00", 3, "2026-12-02 15:30")]
    [InlineData("2026-12-22 09:00", 5, "2026-12-31 15:30")]
    [InlineData("2026-12-22 09:00", 6, "2027-01-04 15:30")]
    public void Working_days_end_at_closing_time_and_the_day_of_notice_does_not_count(string from, int days, string due)
    {
        Assert.Equal(At(due), Clock.AddWorkdays(At(from), days));
        Assert.Equal(days, Clock.MeasureWorkdays(At(from), At(due)));
        Assert.Equal(days - 1, Clock.MeasureWorkdays(At(from), At(due).AddMilliseconds(-1)));
    }

    [Fact]
    public void The_offices_day_begins_at_its_own_midnight()
    {
        Assert.Equal(new DateOnly(2026, 11, 23), Clock.Today(At("2026-11-23 00:00")));
        Assert.Equal(new DateOnly(2026, 11, 22), Clock.Today(At("2026-11-23 00:00").AddMilliseconds(-1)));
    }

    [Theory]
    [InlineData("2027-02-09 11:40", 60, "2027-02-09 13:10")]
    [InlineData("2027-02-12 11:00", 60, "2027-02-12 13:00")]
    [InlineData("2027-02-05 14:00", 60, "2027-02-08 08:30")]
    [InlineData("2027-03-09 14:30", 60, "2027-03-10 08:00")]
    public void Ramadan_has_hours_of_its_own_from_its_first_to_its_last_day(string from, int minutes, string due)
    {
        // 8 February to 9 March, from 08:00, a break of 30 minutes, on Friday of 60; the days before and after are ordinary.
        var ramadan = new Season("Ramadan", new(2027, 2, 8), new(2027, 3, 9), Week("08:00-12:00 12:30-15:00", "08:00-11:30 12:30-15:00"), Counter);
        var clock = new OfficeClock(new OfficeCalendar(Wib, Counter, Counter, [ramadan]));

        Assert.Equal(At(due), clock.Add(At(from), TimeSpan.FromMinutes(minutes)));
        Assert.Equal(TimeSpan.FromMinutes(minutes), clock.Measure(At(from), At(due)));
    }

    [Fact]
    public void The_Friday_prayer_is_no_service_time() =>
        Assert.Equal(TimeSpan.FromMinutes(31), Clock.Measure(At("2026-11-27 11:00"), At("2026-11-27 13:01")));

    [Fact]
    public void A_holiday_inserted_in_the_middle_of_the_year_counts_from_when_it_is_in_force()
    {
        var clock = new OfficeClock(Default);
        Assert.Equal(At("2026-11-25 15:30"), clock.AddWorkdays(At("2026-11-23 09:00"), 2));

        clock.KeepTo(new OfficeCalendar(Wib, Counter, Counter, holidays: [.. Default.Holidays, new(new(2026, 11, 25), "Cuti bersama tambahan", HolidayKind.JointLeave, true, "SKB", false)]));

        Assert.Equal(At("2026-11-26 15:30"), clock.AddWorkdays(At("2026-11-23 09:00"), 2));
        Assert.Equal(At("2026-11-26 07:30"), clock.NextOpening(At("2026-11-24 15:30")));
    }

    [Fact]
    public void The_calendar_may_change_while_others_count()
    {
        var clock = new OfficeClock(Default);
        var closed = Default.With([new DayChange(DayChangeKind.Closed, new(2026, 11, 24), new(2026, 11, 27), null, "Bimtek")]);
        DateTimeOffset[] possible = [At("2026-11-24 08:30"), At("2026-11-30 08:30")];

        Parallel.For(0, 4000, turn =>
        {
            if (turn % 4 == 0)
                clock.KeepTo(turn % 8 == 0 ? closed : Default);
            Assert.Contains(clock.Add(At("2026-11-23 15:30"), TimeSpan.FromHours(1)), possible);
        });
    }

    [Fact]
    public void Staff_hours_are_counted_apart_from_the_counters() =>
        Assert.Equal(At("2026-11-26 16:00"), new OfficeClock(Default, OfficeHours.Staff).Add(At("2026-11-26 15:10"), TimeSpan.FromMinutes(50)));

    [Fact]
    public void Elapsed_time_never_stops() =>
        Assert.Equal(At("2026-11-28 10:05"), Clock.Add(ClockCount.Elapsed, At("2026-11-28 10:00"), TimeSpan.FromMinutes(5)));

    [Fact]
    public void Time_that_runs_backwards_measures_nothing() =>
        Assert.Equal(TimeSpan.Zero, Clock.Measure(At("2026-11-23 10:00"), At("2026-11-23 09:00")));

    [Fact]
    public void Results_are_in_utc() =>
        Assert.Equal(TimeSpan.Zero, Clock.Add(At("2026-11-23 10:00").ToOffset(TimeSpan.FromHours(7)), TimeSpan.Zero).Offset);
}
