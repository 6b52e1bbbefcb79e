using CsCheck;
using PtspBot.Domain.Figures;

namespace PtspBot.Tests.Figures;

public class SpreadTests
{
    [Fact]
    public void Of_nothing_there_is_no_spread() => Assert.Null(Spread.Of([]));

    [Fact]
    public void Of_ten_the_fifth_and_the_ninth_are_told()
    {
        var spread = Spread.Of(Enumerable.Range(1, 10).Select(minutes => TimeSpan.FromMinutes(minutes)))!;

        Assert.Equal((TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(9), false), (spread.P50, spread.P90, spread.IsP90Longest));
    }

    [Fact]
    public void At_least_half_and_nine_of_ten_were_no_longer_and_both_times_were_really_taken() =>
        Gen.Int[0, 500].Array[1, 60].Sample(minutes =>
        {
            var times = minutes.Select(taken => TimeSpan.FromMinutes(taken)).ToList();
            var spread = Spread.Of(times)!;

            Assert.True(times.Count(taken => taken <= spread.P50) * 2 >= times.Count && times.Count(taken => taken < spread.P50) * 2 < times.Count);
            Assert.True(times.Count(taken => taken <= spread.P90) * 10 >= times.Count * 9 && times.Count(taken => taken < spread.P90) * 10 < times.Count * 9);
            Assert.True(times.Contains(spread.P50) && times.Contains(spread.P90) && (!spread.IsP90Longest || spread.P90 == times.Max()));
        });
}
