using PtspBot.Domain.Talk;
using PtspBot.OfficeFiles;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.OfficeFiles;

public class CounterFileTests
{
    [Fact]
    public void The_offices_own_file_loads() => Assert.Equal(new CounterRules(7, 3, 4), Offices.Oss.Counter);

    [Theory]
    [InlineData("link: {days: 0, digits: 4, tries: 3}")]
    [InlineData("link: {days: 7, digits: 4, tries: many}")]
    [InlineData("link: {days: 7, digits: 4}")]
    [InlineData("links: {days: 7, digits: 4, tries: 3}")]
    public void What_cannot_be_is_refused_with_its_line(string broken)
    {
        var faults = Assert.Throws<OfficeFileException>(() => CounterFile.Read(YamlFile.Parse("counter.yaml", broken))).Faults;

        Assert.Contains(faults, fault => fault.Line == 1);
    }
}
