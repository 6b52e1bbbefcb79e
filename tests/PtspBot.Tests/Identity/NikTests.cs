using PtspBot.Domain.Identity;

namespace PtspBot.Tests.Identity;

public class NikTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("3572010101900001", "35.72.01", false, "1990-01-01")]
    [InlineData("3572024101900002", "35.72.02", true, "1990-01-01")]
    [InlineData("3572017112850001", "35.72.01", true, "1985-12-31")]
    [InlineData("3572012902000001", "35.72.01", false, "2000-02-29")]
    [InlineData("35.7201.010190.0001", "35.72.01", false, "1990-01-01")]
    [InlineData(" 3572 0101 0190 0001\u200e", "35.72.01", false, "1990-01-01")]
    public void A_sound_number_has_no_findings(string typed, string district, bool womans, string born)
    {
        var nik = Read(typed);

        Assert.Empty(nik.Findings(SampleRegions.Blitar, Today));
        Assert.Equal((district, womans), (nik.District, nik.IsWomans));
        Assert.Contains(DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture), nik.PossibleBirthDates());
    }

    [Theory]
    [InlineData("3572033113900001", "nik.odd.month")]
    [InlineData("3572017201900001", "nik.odd.day")]
    [InlineData("3572010000900001", "nik.odd.day")]
    [InlineData("3572010101900000", "nik.odd.serial")]
    [InlineData("3572013002900001", "nik.odd.date")]
    [InlineData("3572012902010001", "nik.odd.date")]
    public void An_impossible_date_or_serial_is_asked_about_once(string typed, string key)
    {
        var finding = Read(typed).Findings(SampleRegions.Blitar, Today)[0];

        Assert.Equal((true, key), (finding.IsStrong, finding.Words.Key));
    }

    [Theory]
    [InlineData("3505046505850003", "nik.flag.elsewhere")]
    [InlineData("3572990101900001", "nik.flag.district")]
    [InlineData("9972010101900001", "nik.flag.province")]
    [InlineData("3572010101150001", "nik.flag.age")]
    public void What_may_be_lawful_is_only_told_to_the_officer(string typed, string key)
    {
        var finding = Assert.Single(Read(typed).Findings(SampleRegions.Blitar, Today));

        Assert.Equal((false, key), (finding.IsStrong, finding.Words.Key));
    }

    [Fact]
    public void The_neighbour_is_named()
    {
        var finding = Assert.Single(Read("3505046505850003").Findings(SampleRegions.Blitar, Today));

        Assert.Contains(("region", "Kabupaten Blitar"), finding.Words.Arguments);
    }

    [Theory]
    [InlineData("2009-11-23", false)]
    [InlineData("2009-11-24", true)]
    public void Seventeen_is_old_enough_from_the_birthday_on(string born, bool flagged)
    {
        var nik = Read($"357201{born[8..]}{born[5..7]}{born[2..4]}0001");

        Assert.Equal(flagged, nik.Findings(SampleRegions.Blitar, Today).Any(finding => finding.Words.Key == "nik.flag.age"));
    }

    [Theory]
    [InlineData("35720101019000O1", "nik.letters")]
    [InlineData("٣572010101900001", "nik.letters")]
    [InlineData("", "nik.letters")]
    [InlineData("357201010190001", "nik.length")]
    [InlineData("35720101019000011", "nik.length")]
    public void Anything_but_sixteen_digits_is_refused(string typed, string key)
    {
        Assert.False(Nik.TryRead(typed, out _, out var fault));

        Assert.Equal(key, fault.Key);
    }

    [Fact]
    public void The_refusal_says_how_many_digits_came()
    {
        Nik.TryRead("3572-0101-0190-001", out _, out var fault);

        Assert.Equal([("n", 15)], fault!.Arguments);
    }

    [Fact]
    public void It_shows_only_its_last_four_digits_even_when_written_by_mistake()
    {
        var nik = Read("9972010101900001");

        Assert.Equal("************0001", nik.Masked);
        Assert.DoesNotContain("9972", $"{nik}", StringComparison.Ordinal);
    }

    private static Nik Read(string typed) => Nik.TryRead(typed, out var nik, out _) ? nik : throw new ArgumentException(typed);
}
