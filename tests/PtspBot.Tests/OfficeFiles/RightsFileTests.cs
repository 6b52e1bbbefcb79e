using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
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
        Assert.Equal((21, 10, 30, 5), (rights.Objections.WithinDays, rights.Objections.AnswerDays, rights.DraftDays, rights.RecordYears));
        Assert.Equal(Role.Supervisor | Role.Head, rights.Objections.By);
        Assert.Equal([new Urging(5, LadderTarget.Desk), new Urging(2, LadderTarget.Supervisor), new Urging(0, LadderTarget.Head)], rights.Objections.Urgings);
        Assert.Equal(TimeSpan.FromMinutes(3), rights.RevealedFor);
        Assert.Equal((LadderTarget.Head, 1), (rights.Objections.Late, rights.Objections.LateEvery));
    }

    [Theory]
    [InlineData("within: 21, answered: 10", "within: 0, answered: 10", "'within' must be 1 or more")]
    [InlineData("email", "sandi", "must be one of")]
    [InlineData("answered: 10, ", "", "'answered' is missing")]
    [InlineData("reveal: 3m", "", "'reveal' is missing")]
    [InlineData("by: [head]", "by: []", "'by' must name")]
    [InlineData("0: head", "10: head", "no day within 10")]
    [InlineData("every: 1", "every: 0", "'every' must be 1 or more")]
    public void What_cannot_be_is_refused_with_its_line(string right, string wrong, string said)
    {
        const string Whole = "correct: [email]\nobjection: {within: 21, answered: 10, by: [head], remind: {0: head}, late: {to: head, every: 1}}\ndraft-days: 30\nrecord-years: 5\nreveal: 3m";

        var error = Assert.Throws<OfficeFileException>(() => RightsFile.Read(YamlFile.Parse("rights.yaml", Whole.Replace(right, wrong, StringComparison.Ordinal))));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }
}
