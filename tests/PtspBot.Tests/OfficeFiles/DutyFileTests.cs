using PtspBot.Domain.Staff;
using PtspBot.OfficeFiles;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.OfficeFiles;

public class DutyFileTests
{
    [Fact]
    public void The_offices_own_file_loads() => Assert.Equal(Assignment.Claim, Offices.Oss.Duty.Assignment);

    [Fact]
    public void A_file_says_how_cases_come_to_officers() => Assert.Equal(Assignment.InTurn, DutyFile.Read(YamlFile.Parse("duty.yaml", "assignment: in-turn")).Assignment);

    [Theory]
    [InlineData("assignment: by-lot")]
    [InlineData("assignments: claim")]
    public void What_cannot_be_is_refused_with_its_line(string broken)
    {
        var faults = Assert.Throws<OfficeFileException>(() => DutyFile.Read(YamlFile.Parse("duty.yaml", broken))).Faults;

        Assert.Contains(faults, fault => fault.Line == 1);
    }
}
