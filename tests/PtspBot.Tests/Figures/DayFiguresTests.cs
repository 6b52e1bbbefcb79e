using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;
using static PtspBot.Tests.Clock.SampleCalendar;

namespace PtspBot.Tests.Figures;

public class DayFiguresTests
{
    private static readonly Period Monday = Default.Day(new DateOnly(2026, 11, 23));

    [Fact]
    public void A_day_counts_what_was_finished_on_it_and_how_much_of_that_in_time()
    {
        var inTime = SampleHistory.Complete("SMP-1", At("2026-11-20 14:00")).Approve(At("2026-11-23 07:50"));
        var late = SampleHistory.Complete("SMP-2", At("2026-11-23 07:30")).Approve(At("2026-11-23 08:31"));
        var tomorrow = SampleHistory.Complete("SMP-3", At("2026-11-23 15:00")).Approve(At("2026-11-24 08:00"));

        Assert.Equal(new Share(1, 2), Figures(inTime, late, tomorrow).Done);
    }

    [Fact]
    public void What_was_stopped_and_still_stands_is_named_with_the_papers_it_waits_for()
    {
        var back = SampleHistory.Complete("SMP-2", At("2026-11-23 09:00")).SendBack(At("2026-11-23 09:30"));
        var held = SampleHistory.Complete("SMP-1", At("2026-11-23 09:00")).Hold(At("2026-11-23 09:30"));
        var resubmitted = SampleHistory.Complete("SMP-3", At("2026-11-23 09:00")).SendBack(At("2026-11-23 09:30")).Resubmit(At("2026-11-23 10:30"));
        var before = SampleHistory.Complete("SMP-4", At("2026-11-20 09:00")).SendBack(At("2026-11-20 09:30"));

        var stopped = Figures(back, held, resubmitted, before).Stopped;

        Assert.Equal([("SMP-1", ClockState.Held), ("SMP-2", ClockState.Paused)], stopped.Select(one => (one.Number, one.State)));
        Assert.Empty(stopped[0].Refused);
        Assert.Equal(("deed", "D02"), Assert.Single(stopped[1].Refused));
    }

    [Fact]
    public void Of_a_day_on_which_nothing_happened_there_is_no_percentage() => Assert.Null(Figures().Done.Percent);

    private static DayFigures Figures(params IEnumerable<SampleHistory> histories) =>
        DayFigures.Of(Monday, [.. histories.Select(history => history.Now)], _ => SampleHistory.Procedure, SampleHistory.Clock);
}
