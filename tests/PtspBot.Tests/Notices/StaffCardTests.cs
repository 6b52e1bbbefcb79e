using PtspBot.Notices;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Notices;

public sealed class StaffCardTests
{
    [Theory]
    [InlineData("9972010101900001", "nik.flag.province")]
    [InlineData("3572990101900001", "nik.flag.district")]
    [InlineData("3505046505850003", "nik.flag.elsewhere")]
    [InlineData("3572010101150001", "nik.flag.age")]
    [InlineData("3572010101900001", null)]
    public void Whoever_verifies_is_shown_what_is_unusual_about_a_nik_and_not_the_nik(string nik, string? flag)
    {
        var siti = new ApplicantChat(Offices.Oss, new MemoryDesk());
        siti.FillsIn(nik);
        siti.Presses("Kirim");

        var card = new StaffCard(Offices.Oss, new Spoken(Offices.Oss.Regions, Offices.Oss.Businesses)).ForDesk(siti.File);

        var said = card.Before.Where(words => words.Key == "card.unusual").Select(words => Assert.IsType<PtspBot.Domain.Words>(Assert.Single(words.Arguments).Value).Key);
        Assert.Equal(flag is null ? [] : [flag], said);
        Assert.DoesNotContain(card.Before, words => Offices.Oss.Texts.Say("id", words).Contains(nik[..12], StringComparison.Ordinal));
    }
}
