using PtspBot.Gateway;

namespace PtspBot.Tests.Gateway;

public sealed class BackOffTests
{
    [Fact]
    public void Each_failure_in_a_row_rests_longer_up_to_a_minute_and_success_begins_anew()
    {
        var backOff = new BackOff(TimeProvider.System);

        var rests = Enumerable.Range(0, 8).Select(_ => backOff.Next(chance: 1).TotalSeconds).ToList();
        backOff.Reset();

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], rests);
        Assert.Equal(1, backOff.Next(chance: 1).TotalSeconds);
    }

    [Fact]
    public void Chance_takes_at_most_half_of_a_rest() =>
        Assert.Equal(0.5, new BackOff(TimeProvider.System).Next(chance: 0).TotalSeconds);
}
