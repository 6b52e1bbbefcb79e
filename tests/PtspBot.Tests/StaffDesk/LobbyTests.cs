using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;

namespace PtspBot.Tests.StaffDesk;

public class LobbyTests
{
    [Fact]
    public void The_queue_lists_what_waits_for_the_office_and_opens_each_in_private()
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = day.Officer("Rina", Role.Verifier);

        rina.Says("/antrean");
        rina.Presses(day.File.Number!);

        Assert.Contains(day.File.Number!, rina.Last.Html, StringComparison.Ordinal);
        Assert.NotNull(Person.Button([rina.Last], day.Text("move-button.claim")));
    }

    [Fact]
    public void A_case_that_waits_for_its_applicant_is_not_in_the_queue()
    {
        using var day = StaffDay.At<DutiesStep>();
        var rina = day.Officer("Rina", Role.Verifier);

        rina.Says("/antrean");

        Assert.Equal(day.Text("queue.none"), rina.Last.Html);
    }

    [Fact]
    public void A_number_that_nobody_has_is_said_to_be_unknown()
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = day.Officer("Rina", Role.Verifier);

        rina.Says("/berkas oss-2026-0001");
        Assert.Contains(day.File.Number!, rina.Last.Html, StringComparison.Ordinal);
        rina.Says("/berkas OSS-2026-9999");

        Assert.Contains("OSS-2026-9999", rina.Last.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/mulai")]
    [InlineData("/saya")]
    [InlineData("Saya mau mengajukan izin")]
    [InlineData("/")]
    public void Whatever_an_officer_says_in_private_has_an_answer(string text)
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = day.Officer("Rina", Role.Verifier);

        rina.Says(text);

        Assert.Contains(day.Text("staff.role.verifier"), rina.Last.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sticker_gets_a_sentence_too()
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = day.Officer("Rina", Role.Verifier);

        rina.Sends(new SentOther("sticker") { ChatId = rina.Id, Chat = ChatKind.Private, From = rina.From, At = Walk.Morning });

        Assert.Single(rina.Messages);
    }

    [Fact]
    public void An_applicant_is_left_to_the_front_desk()
    {
        using var day = StaffDay.At<DecisionStep>();
        var from = new Sender(Walk.ApplicantChat, "Siti", "id");

        Assert.False(day.Takes(new Said("/antrean") { ChatId = Walk.ApplicantChat, Chat = ChatKind.Private, From = from, At = Walk.Morning }));
    }
}
