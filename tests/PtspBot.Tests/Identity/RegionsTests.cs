using static PtspBot.Tests.Identity.SampleRegions;

namespace PtspBot.Tests.Identity;

public class RegionsTests
{
    [Fact]
    public void The_homes_villages_come_in_the_order_of_their_codes() =>
        Assert.Equal(["Kepanjenkidul", "Ngadirejo", "Pakunden"], Blitar.Villages.Select(village => village.Name));

    [Fact]
    public void A_village_knows_its_district() =>
        Assert.Equal("Sukorejo", Blitar.Find(Blitar.Find("35.72.02.1001")!.ParentCode!)!.Name);
}
