using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Notices.Digests;
using PtspBot.Tests.StaffDesk;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Notices.Digests;

public class DaySheetTests
{
    private static readonly DateTimeOffset Noon = Walk.Morning.AddHours(4);

    [Fact]
    public void However_much_waits_the_morning_is_a_screenful_that_says_how_many_more()
    {
        var message = Ahead([.. Enumerable.Range(0, 22).Select(_ => Waiting())]);

        Assert.Contains("Menunggu kantor: <b>22</b> permohonan. Terlambat: <b>22</b>", message.Html, StringComparison.Ordinal);
        Assert.Contains("dan 12 lainnya", message.Html, StringComparison.Ordinal);
        Assert.InRange(message.Html.Split('\n').Length, 10, 20);
        Assert.Equal(6, ((InlineKeyboard)message.Keyboard!).Rows.Sum(row => row.Count));
    }

    [Fact]
    public void It_says_who_has_what_and_never_whose_it_is()
    {
        var (claimed, unclaimed) = (Waiting(), Waiting());
        Assert.True(Offices.Oss.Proceedings(claimed.Procedure).Play(claimed, Actor.Of(new Officer(5, "Dewi", Role.Verifier, default)), Move.Claim, Walk.Morning).IsApplied);

        var message = Ahead(claimed, unclaimed);

        Assert.Contains("• Dewi: 1", message.Html, StringComparison.Ordinal);
        Assert.Contains("belum diambil: <b>1</b>", message.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Siti", message.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Melati", message.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_waits_for_its_applicant_does_not_wait_for_the_office()
    {
        var message = Ahead(Walk.Enrolled(Offices.Oss, Offices.Oss.Procedures[0]).To<DutiesStep>(Offices.Oss));

        Assert.Equal(Offices.Oss.Texts.Say("id", "digest.opening.none", ("day", new DateOnly(2026, 11, 23))), message.Html);
        Assert.Null(message.Keyboard);
    }

    private static CaseFile Waiting() => Walk.Enrolled(Offices.Oss, Offices.Oss.Procedures[0]).To<DecisionStep>(Offices.Oss);

    private static Message Ahead(params CaseFile[] files) =>
        new Writer(Offices.Oss.Texts).Write(new DaySheet(Offices.Oss).Ahead(new OfficeRecord([], [], files), Noon), 1, "id");
}
