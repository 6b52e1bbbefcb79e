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
