using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using static PtspBot.Tests.Clock.SampleCalendar;

namespace PtspBot.Tests.Figures;

public class QueueFiguresTests
{
    [Fact]
    public void Cases_are_counted_by_step_and_by_the_hours_the_counter_was_open_since()
    {
        var now = At("2026-11-24 10:00");
        var clock = new OfficeClock(Default);
        QueuedCase[] waiting = [Since("check", "2026-11-24 09:30", "2026-11-24 10:30"), Since("check", "2026-11-23 15:00", "2026-11-24 09:00"), Since("pay", "2026-11-20 09:00", null)];

        var figures = QueueFigures.Of(waiting, clock, now);

        Assert.Equal([new QueueAtStep("check", 2, 1), new QueueAtStep("pay", 1, 0)], figures.Steps);
        Assert.Equal(3, figures.Ages.Sum(age => age.Count));
        Assert.Equal((1, 1), (figures.Ages[0].Count, figures.Ages[^1].Count));
        Assert.Equal(waiting.Count(one => clock.Measure(ClockCount.Service, one.Since, now) is var age && age > TimeSpan.FromHours(1) && age <= TimeSpan.FromHours(4)), figures.Ages[1].Count);
    }

    private static QueuedCase Since(string step, string since, string? due) =>
        new(Guid.CreateVersion7(), "X-1", new ProcedureName("x", 1), step, Phase.Open, At(since), due is null ? null : At(due), null, null);
}
