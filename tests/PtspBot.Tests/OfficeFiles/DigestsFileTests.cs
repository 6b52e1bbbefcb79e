using PtspBot.Domain.Figures;
using PtspBot.OfficeFiles;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.OfficeFiles;

public class DigestsFileTests
{
    private const string Sound = """
        opening: {send: true}
        closing: {send: false}
        weekly: {send: first-opening}
        late: 2h
        lines: 8
        buttons: 0
        """;

    [Fact]
    public void The_offices_own_file_loads() => Assert.True(Offices.Oss.Digests is { Opening: true, Closing: true, Weekly: WeeklyDigest.LastClosing });

    [Fact]
    public void A_file_says_which_digests_are_wanted_and_how_long_they_are() => Assert.Equal(
        new DigestRules(false, false, WeeklyDigest.FirstOpening, TimeSpan.FromHours(2), 8, 0) with { Opening = true },
        DigestsFile.Read(YamlFile.Parse("digests.yaml", Sound)));

    [Theory]
    [InlineData("late: 2h", "late: 13h", 4)]
    [InlineData("lines: 8", "lines: 0", 5)]
    [InlineData("lines: 8", "lines: 99", 5)]
    [InlineData("buttons: 0", "buttons: -1", 6)]
    [InlineData("first-opening", "tuesdays", 3)]
    [InlineData("send: true", "sent: true", 1)]
    public void What_cannot_be_is_refused_with_its_line(string sound, string broken, int line)
    {
        var faults = Assert.Throws<OfficeFileException>(() => DigestsFile.Read(YamlFile.Parse("digests.yaml", Sound.Replace(sound, broken, StringComparison.Ordinal)))).Faults;

        Assert.Contains(faults, fault => fault.Line == line);
    }
}
