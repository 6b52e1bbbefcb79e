using PtspBot.Domain.Procedures;
using PtspBot.OfficeFiles;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.OfficeFiles;

public sealed class RightsFileTests
{
    [Fact]
    public void The_offices_file_says_what_is_corrected_by_oneself_and_how_long_one_may_object()
    {
        var rights = Offices.Oss.Rights;

        Assert.Equal([FieldType.Email, FieldType.Phone], rights.Correctable);
        Assert.Equal((21, 10, 5), (rights.ObjectionDays, rights.AnswerDays, rights.RecordYears));
    }

    [Theory]
    [InlineData("correct: [email]\nobjection: {within: 0, answered: 10}\nrecord-years: 5", "'within' must be 1 or more")]
    [InlineData("correct: [sandi]\nobjection: {within: 21, answered: 10}\nrecord-years: 5", "must be one of")]
    [InlineData("correct: []\nobjection: {within: 21}\nrecord-years: 5", "'answered' is missing")]
    public void What_cannot_be_is_refused_with_its_line(string written, string said)
    {
        var error = Assert.Throws<OfficeFileException>(() => RightsFile.Read(YamlFile.Parse("rights.yaml", written)));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }
}
