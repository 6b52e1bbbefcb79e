using PtspBot.Domain.Clock;
using static PtspBot.Tests.Clock.SampleCalendar;

namespace PtspBot.Tests.Clock;

public class OfficeCalendarTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly DateOnly Saturday = new(2026, 11, 28);
    private static readonly DateOnly Christmas = new(2026, 12, 25);

    [Fact]
    public void A_calendar_without_open_time_is_refused() =>
        Assert.Throws<ArgumentException>(() => new OfficeCalendar(Wib, Week("", ""), Counter));

    [Fact]
    public void Overlapping_windows_are_refused() => Assert.Throws<ArgumentException>(() => Week("07:30-12:00 11:59-15:30", ""));

    [Fact]
    public void Windows_that_touch_are_two_windows() => Assert.Equal(2, Week("07:30-12:00 12:00-15:30", "").On(DayOfWeek.Monday).Count);

    [Fact]
    public void Overlapping_seasons_are_refused()
    {
        var season = new Season("Ramadan", Monday, Saturday, Counter, Counter);

        Assert.Throws<ArgumentException>(() => new OfficeCalendar(Wib, Counter, Counter, [season, season with { Name = "Lain", From = Saturday }]));
    }

    [Fact]
    public void A_window_closes_at_24_at_the_latest()
    {
        Assert.Equal(TimeSpan.FromHours(24), Window("18:00-24:00").Closes);
        Assert.Throws<ArgumentException>(() => new Window(TimeSpan.FromHours(20), TimeSpan.FromHours(25)));
    }

    [Fact]
    public void A_season_has_hours_of_its_own_from_its_first_to_its_last_day()
    {
        var calendar = new OfficeCalendar(Wib, Counter, Counter, [new("Ramadan", Monday, Monday, Week("08:00-14:00", ""), Counter)]);

        Assert.Equal(Openings("08:00-14:00"), calendar.WindowsOn(Monday));
        Assert.Equal(Openings("07:30-12:00 13:00-15:30"), calendar.WindowsOn(Monday.AddDays(1)));
        Assert.Equal(Openings("07:30-12:00 13:00-15:30"), calendar.WindowsOn(Monday, OfficeHours.Staff));
    }

    [Fact]
    public void A_holiday_on_which_the_office_keeps_duty_is_a_working_day()
    {
        Holiday[] holidays = [new(Monday, "Cuti bersama", HolidayKind.JointLeave, Closed: false, "SKB", false)];

        Assert.True(new OfficeCalendar(Wib, Counter, Counter, holidays: holidays).IsWorkday(Monday));
        Assert.False(Default.IsWorkday(Christmas));
    }

    [Fact]
    public void A_closure_closes_the_day_or_a_part_of_it()
    {
        var calendar = Default.With([Change(DayChangeKind.Closed, Monday, null), Change(DayChangeKind.Closed, Monday.AddDays(1), "10:00-13:30")]);

        Assert.False(calendar.IsWorkday(Monday));
        Assert.Equal(Openings("07:30-10:00 13:30-15:30"), calendar.WindowsOn(Monday.AddDays(1)));
    }

    [Fact]
    public void An_extra_opening_opens_a_free_day_or_an_evening()
    {
        var calendar = Default.With(
        [
            Change(DayChangeKind.Open, Saturday, "08:00-11:00"),
            Change(DayChangeKind.Open, Monday, "15:00-20:00"),
            Change(DayChangeKind.Open, Christmas, null),
        ]);

        Assert.Equal(Openings("08:00-11:00"), calendar.WindowsOn(Saturday));
        Assert.Equal(Openings("07:30-12:00 13:00-15:00 15:00-20:00"), calendar.WindowsOn(Monday));
        Assert.Equal(Openings("07:30-11:30 13:00-14:30"), calendar.WindowsOn(Christmas));
    }

    [Fact]
    public void The_last_change_of_a_day_wins()
    {
        DayChange closed = Change(DayChangeKind.Closed, Monday, null), open = Change(DayChangeKind.Open, Monday, "09:00-10:00");

        Assert.Equal(Openings("09:00-10:00"), Default.With([closed, open]).WindowsOn(Monday));
        Assert.Empty(Default.With([open]).With([closed]).WindowsOn(Monday));
    }

    [Fact]
    public void A_closure_for_ever_is_refused() =>
        Assert.Throws<ArgumentException>(() => new DayChange(DayChangeKind.Closed, Monday, Monday.AddYears(10), null, "Bimtek"));

    [Fact]
    public void A_year_without_its_list_is_named_and_keeps_the_fixed_days()
    {
        var calendar = new OfficeCalendar(Wib, Counter, Counter, holidays: Default.Holidays, fixedHolidays: [new(8, 17, "Kemerdekaan")]);

        Assert.Equal([2028], calendar.MissingYears(new(2026, 6, 1), new(2028, 2, 1)));
        Assert.False(calendar.IsWorkday(new(2028, 8, 17)));
        Assert.True(calendar.IsWorkday(new(2027, 8, 17)));
    }

    [Fact]
    public void Calendars_that_count_alike_have_one_fingerprint_and_others_another()
    {
        DayChange closed = Change(DayChangeKind.Closed, Monday, "10:00-11:00"), later = Change(DayChangeKind.Closed, Monday, "10:00-11:30");
        OfficeCalendar[] different =
        [
            Default, Default.With([closed]), Default.With([later]), Default.With([Change(DayChangeKind.Closed, Saturday, "10:00-11:00")]),
            new(Wib, Default.Staff, Default.Counter, holidays: Default.Holidays),
            new(Wib, Default.Counter, Default.Staff, holidays: [.. Default.Holidays.Skip(1)]),
            new(Wib, Default.Counter, Default.Staff, [new("Ramadan", Monday, Monday, Counter, Counter)], Default.Holidays),
            new(Wib, Default.Counter, Default.Staff, holidays: Default.Holidays, fixedHolidays: [new(8, 17, "Kemerdekaan")]),
        ];

        Assert.Equal(different.Length, different.Select(calendar => calendar.Fingerprint).Distinct().Count());
        Assert.Equal(Default.Fingerprint, new OfficeCalendar(Wib, Default.Counter, Default.Staff, holidays: [.. Default.Holidays.Select(holiday => holiday with { Name = "Lain", Verified = true })]).Fingerprint);
        Assert.Equal(Default.With([closed]).Fingerprint, Default.With([new DayChange(closed.Kind, closed.From, closed.To, closed.Window, "Rapat")]).Fingerprint);
    }

    [Fact]
    public void A_list_is_verified_when_all_of_it_is()
    {
        var calendar = new OfficeCalendar(Wib, Counter, Counter, holidays: [.. Default.Holidays, new(Monday, "Pilkada", HolidayKind.Local, true, "Keppres", true)]);

        Assert.Equal([(2026, false), (2027, false)], calendar.Lists.Select(list => (list.Year, list.Verified)));
        Assert.All(new OfficeCalendar(Wib, Counter, Counter, holidays: [.. Default.Holidays.Select(holiday => holiday with { Verified = true })]).Lists, list => Assert.True(list.Verified));
    }

    [Fact]
    public void The_days_on_which_two_calendars_differ_are_named_with_both_hours()
    {
        var difference = Assert.Single(Default.DifferencesTo(Default.With([Change(DayChangeKind.Closed, Monday, null)]), Monday.AddDays(-7), Monday.AddDays(7)));

        Assert.Equal((Monday, 2, 0), (difference.Day, difference.Before.Count, difference.After.Count));
    }

    private static DayChange Change(DayChangeKind kind, DateOnly day, string? window) =>
        new(kind, day, day, window is null ? null : Window(window), "Bimtek");
}
