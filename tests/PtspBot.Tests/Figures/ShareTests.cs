using CsCheck;
using PtspBot.Domain.Figures;

namespace PtspBot.Tests.Figures;

public class ShareTests
{
    [Theory]
    [InlineData(7, 8, "87.5")]
    [InlineData(0, 3, "0")]
    [InlineData(3, 3, "100")]
    [InlineData(1, 3, "33.3")]
    [InlineData(2, 3, "66.7")]
    [InlineData(1999, 2000, "99.9")]
    [InlineData(1, 5000, "0.1")]
    public void A_share_has_one_decimal_and_only_all_is_a_hundred(int count, int of, string percent) =>
        Assert.Equal(decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture), new Share(count, of).Percent);

    [Fact]
    public void None_of_none_is_no_percentage_at_all() => Assert.Null(new Share(0, 0).Percent);

    [Fact]
    public void A_percentage_is_near_the_share_and_says_all_or_nothing_only_of_all_or_nothing() =>
        Gen.Int[1, 5000].SelectMany(of => Gen.Int[0, of].Select(count => new Share(count, of))).Sample(share =>
        {
            var percent = share.Percent!.Value;

            Assert.InRange(percent - (100m * share.Count / share.Of), -0.1m, 0.1m);
            Assert.Equal((share.Count == share.Of, share.Count == 0), (percent == 100, percent == 0));
        });
}
