using PtspBot.OfficeFiles;

namespace PtspBot.Tests.OfficeFiles;

public class RegionsFileTests
{
    [Fact]
    public void The_offices_own_file_has_its_three_districts_and_twenty_one_villages()
    {
        var regions = RegionsFile.Load(Path.Combine(AppContext.BaseDirectory, "office", "regions.yaml"));

        Assert.Equal("Kota Blitar", regions.Home.Name);
        Assert.Equal(["Kepanjenkidul", "Sukorejo", "Sananwetan"], regions.Districts.Select(district => district.Name));
        Assert.Equal(21, regions.Villages.Count);
        Assert.NotNull(regions.Find("35.05"));
    }

    [Theory]
    [InlineData("  \"35.73.01\": Lain", 7, "'35.73.01' lies in '35.73', which is not in the file.")]
    [InlineData("  \"35.7\": Lain", 7, "must be a code")]
    [InlineData("  \"35.72\": Lain", 7, "not YAML")]
    [InlineData("city: x", 7, "'city' is not known")]
    public void A_mistake_is_refused_with_its_line(string added, int line, string sentence)
    {
        var text = """
            source: Kepmendagri
            home: "35.72"
            regions:
              "35": Jawa Timur
              "35.72": Kota Blitar
              "35.72.01": Kepanjenkidul
            """ + "\n" + added;

        var fault = Assert.Single(Assert.Throws<OfficeFileException>(() => RegionsFile.Read(YamlFile.Parse("regions.yaml", text))).Faults);

        Assert.Equal(line, fault.Line);
        Assert.Contains(sentence, fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_home_without_districts_is_refused()
    {
        var file = YamlFile.Parse("regions.yaml", "source: x\nhome: \"35.72\"\nregions: {\"35\": Jawa Timur}");

        Assert.Equal(2, Assert.Single(Assert.Throws<OfficeFileException>(() => RegionsFile.Read(file)).Faults).Line);
    }
}
