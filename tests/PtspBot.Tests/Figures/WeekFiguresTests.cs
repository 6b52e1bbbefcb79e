using CsCheck;
using PtspBot.Domain.Figures;
using static PtspBot.Tests.Clock.SampleCalendar;

namespace PtspBot.Tests.Figures;

public class WeekFiguresTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);
    private static readonly Period Week = Default.Week(Monday);

    private static readonly Gen<(int Gap, int What)[]> AnyLife = Gen.Select(Gen.Int[0, 900], Gen.Int[0, 2]).Array[0, 5];

    [Fact]
    public void Net_leaves_out_what_the_applicant_took_and_gross_does_not()
    {
        var slow = SampleHistory.Complete("SMP-1", At("2026-11-23 09:00")).SendBack(At("2026-11-23 09:40")).Resubmit(At("2026-11-24 09:00")).Approve(At("2026-11-24 09:10"));
        var quick = SampleHistory.Complete("SMP-2", At("2026-11-23 14:00")).Approve(At("2026-11-23 14:35"));

        var step = Assert.Single(Figures(slow, quick).Steps);

        Assert.Equal((new Share(2, 2), new Share(1, 2)), (step.Net, step.Gross));
        Assert.Equal((TimeSpan.FromMinutes(35), TimeSpan.FromMinutes(50)), (step.Took.P50, step.Took.P90));
    }

    [Fact]
    public void A_restart_clears_the_bill_but_not_the_record()
    {
        var again = SampleHistory.Complete("SMP-1", At("2026-11-23 09:00")).Restart(At("2026-11-23 10:30")).Approve(At("2026-11-23 11:00"));

        var figures = Figures(again);

        Assert.Equal((new Share(1, 1), new Share(0, 1)), (figures.Steps[0].Net, figures.Steps[0].Gross));
        Assert.Equal(1, figures.Restarts[SampleHistory.Ratna]);
    }

    [Fact]
    public void Right_the_first_time_is_what_was_approved_and_never_sent_back()
    {
        var right = SampleHistory.Complete("SMP-1", At("2026-11-23 09:00")).Approve(At("2026-11-23 09:10"));
        var corrected = SampleHistory.Complete("SMP-2", At("2026-11-16 09:00")).SendBack(At("2026-11-16 09:10")).Resubmit(At("2026-11-23 09:00")).Approve(At("2026-11-23 09:10"));
        var open = SampleHistory.Complete("SMP-3", At("2026-11-23 09:00"));

        Assert.Equal(new Share(1, 2), Figures(right, corrected, open).FirstTimeRight);
    }

    [Fact]
    public void Who_gave_up_has_not_come_through()
    {
        var figures = Figures(SampleHistory.Complete("SMP-1", At("2026-11-23 09:00")).Cancel(At("2026-11-23 09:10")));

        Assert.Empty(figures.Steps);
        Assert.Null(figures.FirstTimeRight.Percent);
    }

    [Fact]
    public void An_escalation_is_answered_when_an_officer_acts_after_it()
    {
        var acted = SampleHistory.Complete("SMP-1", At("2026-11-23 09:00")).Claim(At("2026-11-23 10:10"));
        var ignored = SampleHistory.Complete("SMP-2", At("2026-11-23 09:00"));

        var figures = WeekFigures.Of(Week, [acted.Now, ignored.Now], [new(acted.Id, At("2026-11-23 10:00")), new(ignored.Id, At("2026-11-23 10:00")), new(acted.Id, At("2026-11-16 10:00"))], _ => SampleHistory.Procedure, SampleHistory.Clock);

        Assert.Equal(new Share(1, 2), figures.Answered);
    }

    [Fact]
    public void Whatever_happened_the_days_add_up_to_the_week_and_net_is_never_more_than_gross() =>
        Gen.Select(Gen.Int[0, 4000], AnyLife).Array[0, 12].Sample(lives =>
        {
            var histories = lives.Select((life, at) => Lived($"SMP-{at}", life.Item1, life.Item2)).ToList();

            var passages = histories.SelectMany(history => Passage.In(Week, history, SampleHistory.Procedure, SampleHistory.Clock)).ToList();
            var days = Enumerable.Range(0, 7).Select(day => DayFigures.Of(Default.Day(Monday.AddDays(day)), histories, _ => SampleHistory.Procedure, SampleHistory.Clock).Done).ToList();
            var week = WeekFigures.Of(Week, histories, [], _ => SampleHistory.Procedure, SampleHistory.Clock);
            var backwards = WeekFigures.Of(Week, [.. Enumerable.Reverse(histories)], [], _ => SampleHistory.Procedure, SampleHistory.Clock);

            Assert.All(passages, passage => Assert.True(passage.Net <= passage.Gross));
            var step = week.Steps.SingleOrDefault();
            Assert.Equal(step?.Net ?? default, new Share(days.Sum(day => day.Count), days.Sum(day => day.Of)));
            Assert.True((step?.Gross.Count ?? 0) <= (step?.Net.Count ?? 0));
            Assert.Equal(step?.Took, backwards.Steps.SingleOrDefault()?.Took);
            Assert.Equal(histories.Sum(history => history.Entries.Count(entry => entry.What == "Restart" && Week.Holds(entry.At))), week.Restarts.Values.Sum());
        });

    [Fact]
    public void Net_is_the_open_time_of_the_stretches_in_which_the_clock_ran_since_the_last_restart() =>
        Gen.Select(Gen.Int[0, 4000], AnyLife).Sample((start, life) =>
        {
            var history = Lived("SMP-1", start, life);
            var stretches = RanBetween(start, life).Aggregate(TimeSpan.Zero, (sum, ran) => sum + SampleHistory.Clock.Measure(ran.From, ran.To));

            var passage = Assert.Single(Passage.In(new Period(DateTimeOffset.MinValue, DateTimeOffset.MaxValue), history, SampleHistory.Procedure, SampleHistory.Clock));

            Assert.Equal(stretches, passage.Net);
        });

    private static WeekFigures Figures(params IEnumerable<SampleHistory> histories) =>
        WeekFigures.Of(Week, [.. histories.Select(history => history.Now)], [], _ => SampleHistory.Procedure, SampleHistory.Clock);

    /// <summary>Completed so many minutes after the week began, then sent back and resubmitted, held and resumed, or restarted, at last approved.</summary>
    private static CaseHistory Lived(string number, int start, (int Gap, int What)[] life)
    {
        var at = Week.From.AddMinutes(start);
        var history = SampleHistory.Complete(number, at);
        foreach (var (gap, what) in life)
        {
            at = at.AddMinutes(gap);
            history = what switch
            {
                0 => history.SendBack(at).Resubmit(at = at.AddMinutes(gap / 2)),
                1 => history.Hold(at).Resume(at = at.AddMinutes(gap)),
                _ => history.Restart(at),
            };
        }

        return history.Approve(at.AddMinutes(30)).Now;
    }

    /// <summary>The same life told without a ledger.</summary>
    private static List<(DateTimeOffset From, DateTimeOffset To)> RanBetween(int start, (int Gap, int What)[] life)
    {
        var (at, ran) = (Week.From.AddMinutes(start), new List<(DateTimeOffset, DateTimeOffset)>());
        foreach (var (gap, what) in life)
        {
            ran.Add((at, at.AddMinutes(gap)));
            at = at.AddMinutes(gap + (what == 0 ? gap / 2 : what == 1 ? gap : 0));
            if (what == 2)
                ran.Clear();
        }

        return [.. ran, (at, at.AddMinutes(30))];
    }
}
