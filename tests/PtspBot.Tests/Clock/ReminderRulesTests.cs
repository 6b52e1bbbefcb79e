using PtspBot.Domain.Clock;

namespace PtspBot.Tests.Clock;

public sealed class ReminderRulesTests
{
    private static readonly ReminderRules Rules = new(new QuietHours(new(20, 0), new(7, 0)), 3, TimeSpan.FromHours(1), new(9, 0), TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta"));

    [Theory]
    [InlineData("2026-11-23T19:59:59+07:00", null)]
    [InlineData("2026-11-23T20:00:00+07:00", "2026-11-24T07:00:00+07:00")]
    [InlineData("2026-11-23T23:59:59+07:00", "2026-11-24T07:00:00+07:00")]
    [InlineData("2026-11-24T00:00:00+07:00", "2026-11-24T07:00:00+07:00")]
    [InlineData("2026-11-24T06:59:59+07:00", "2026-11-24T07:00:00+07:00")]
    [InlineData("2026-11-24T07:00:00+07:00", null)]
    public void Quiet_hours_run_over_midnight_and_end_where_they_say(string at, string? until) =>
        Assert.Equal(until is null ? (DateTimeOffset?)null : Moment(until), Rules.QuietUntil(Moment(at)));

    [Fact]
    public void Tomorrow_is_the_next_day_of_the_office_whatever_the_hour()
    {
        Assert.Equal(Moment("2026-11-24T09:00:00+07:00"), Rules.Tomorrow(Moment("2026-11-23T00:30:00+07:00")));
        Assert.Equal(Moment("2026-11-24T09:00:00+07:00"), Rules.Tomorrow(Moment("2026-11-23T23:30:00+07:00")));
    }

    [Fact]
    public void The_next_days_share_begins_when_the_night_is_over() =>
        Assert.Equal(Moment("2026-11-24T07:00:00+07:00"), Rules.NextDay(Moment("2026-11-23T10:00:00+07:00")));

    [Fact]
    public void Each_further_word_about_a_step_waits_twice_as_long()
    {
        var first = Moment("2026-11-23T10:00:00+07:00");

        Assert.Null(Rules.NotBefore([]));
        Assert.Equal(first.AddHours(1), Rules.NotBefore([first]));
        Assert.Equal(first.AddHours(3), Rules.NotBefore([first, first.AddHours(1)]));
        Assert.Equal(first.AddHours(7), Rules.NotBefore([first, first.AddHours(1), first.AddHours(3)]));
    }

    private static DateTimeOffset Moment(string written) => DateTimeOffset.Parse(written, System.Globalization.CultureInfo.InvariantCulture);
}
