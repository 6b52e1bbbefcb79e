using CsCheck;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;
using static PtspBot.Tests.Clock.SampleCalendar;

namespace PtspBot.Tests.Figures;

public class DigestTimesTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-24 07:29", "")]
    [InlineData("2026-11-24 07:30", "Opening 2026-11-24")]
    [InlineData("2026-11-24 12:30", "Opening 2026-11-24")]
    [InlineData("2026-11-24 15:29", "Opening 2026-11-24")]
    [InlineData("2026-11-24 15:30", "Closing 2026-11-24")]
    [InlineData("2026-11-24 18:29", "Closing 2026-11-24")]
    [InlineData("2026-11-24 18:30", "")]
    [InlineData("2026-11-27 14:30", "Closing 2026-11-27, Weekly 2026-11-23")]
    [InlineData("2026-11-28 10:00", "")]
    [InlineData("2026-11-30 07:30", "Opening 2026-11-30, Weekly 2026-11-23")]
    [InlineData("2026-12-01 07:30", "Opening 2026-12-01")]
    [InlineData("2026-12-23 15:30", "Closing 2026-12-23, Weekly 2026-12-21")]
    [InlineData("2026-12-24 10:00", "")]
    public void Each_is_due_from_its_moment_as_long_as_it_is_of_use_and_on_closed_days_none_is(string at, string due) =>
        Assert.Equal(due, Due(Times(WeeklyDigest.LastClosing), at));

    [Theory]
    [InlineData("2026-11-27 14:30", "Closing 2026-11-27")]
    [InlineData("2026-11-30 07:30", "Opening 2026-11-30, Weekly 2026-11-23")]
    public void The_week_may_be_told_when_the_next_one_opens(string at, string due) => Assert.Equal(due, Due(Times(WeeklyDigest.FirstOpening), at));

    [Fact]
    public void After_a_week_without_an_open_day_the_one_before_it_is_told()
    {
        var closed = Default.With([new DayChange(DayChangeKind.Closed, new(2026, 11, 30), new(2026, 12, 4), null, "Pindah kantor")]);

        Assert.Equal("Opening 2026-12-07, Weekly 2026-11-23", Due(new DigestTimes(closed, Rules(WeeklyDigest.FirstOpening)), "2026-12-07 08:00"));
    }

    [Fact]
    public void An_office_closed_from_tomorrow_on_has_just_had_its_last_closing()
    {
        var closed = Default.With([new DayChange(DayChangeKind.Closed, new(2026, 11, 26), new(2026, 11, 27), null, "Bimtek")]);

        Assert.Equal("Closing 2026-11-25, Weekly 2026-11-23", Due(new DigestTimes(closed, Rules(WeeklyDigest.LastClosing)), "2026-11-25 15:30"));
    }

    [Fact]
    public void What_the_office_does_not_want_is_never_due()
    {
        var none = new DigestTimes(Default, new DigestRules(false, false, WeeklyDigest.Never, TimeSpan.FromHours(3), 10, 5));

        Assert.Null(none.NextAfter(At("2026-11-23 07:00")));
        Assert.Equal("", Due(none, "2026-11-27 14:30"));
    }

    [Fact]
    public void Nothing_becomes_due_but_at_a_moment_that_was_named_before() =>
        Gen.Select(Gen.Int[0, 40 * 1440], Gen.Enum<WeeklyDigest>()).Sample((minute, weekly) =>
        {
            var (times, before) = (Times(weekly), Default.Day(Monday).From.AddMinutes(minute));
            var next = times.NextAfter(before)!.Value;

            var fresh = times.Due(next.AddMilliseconds(-1)).Except(times.Due(before));

            Assert.True(next > before);
            Assert.Empty(fresh);
        });

    [Fact]
    public void A_digest_is_always_about_an_open_day_or_a_whole_week() =>
        Gen.Int[1, 900].Array[50].Sample(gaps =>
        {
            var (times, at, sent) = (Times(WeeklyDigest.LastClosing), Default.Day(Monday).From, new List<DueDigest>());
            foreach (var gap in gaps)
                sent.AddRange(times.Due(at = at.AddMinutes(gap)));

            Assert.All(sent, digest => Assert.True(Default.IsWorkday(digest.Day) || digest.Kind == DigestKind.Weekly));
            Assert.All(sent.Where(digest => digest.Kind == DigestKind.Weekly), digest => Assert.Equal(DayOfWeek.Monday, digest.Day.DayOfWeek));
        });

    private static DigestTimes Times(WeeklyDigest weekly) => new(Default, Rules(weekly));

    private static DigestRules Rules(WeeklyDigest weekly) => new(true, true, weekly, TimeSpan.FromHours(3), 10, 5);

    private static string Due(DigestTimes times, string at) => string.Join(", ", times.Due(At(at)).Select(due => $"{due.Kind} {due.Day:yyyy-MM-dd}"));
}
