using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>Filling in an application as a person would want it: nothing is asked in vain, and the chat can be read afterwards.</summary>
public sealed class IntakeTests
{
    [Fact]
    public async Task Afterwards_the_chat_says_what_was_chosen_and_only_the_last_message_can_be_pressed()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.AppliesAsync();
        await siti.GetsAccountAsync();

        foreach (var (asked, chosen) in ((string, string)[])
        [
            ("privacy.notice", "privacy.accept"), ("field.applicant-kind.ask", "field.applicant-kind.choice.individual"), ("region.which", "Bendogerit"),
            ("field.service-mode.ask", "field.service-mode.choice.alone"), ("review.ask", "review.send"),
            ("step.register-account.guide", "step.register-account.report"), ("step.activation-mail.guide", "step.activation-mail.report"),
        ])
        {
            var message = siti.Person.Private.Messages.Last(message => message.From.IsBot && siti.Pattern(asked).IsMatch(message.Words ?? ""));
            Assert.Matches(siti.Pattern(chosen), message.Words!.Split('\n')[^1]);
            Assert.Null(message.Keyboard);
        }

        Assert.NotNull(siti.Person.Private.Messages[^1].Keyboard);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_nik_is_read_back_once_and_nowhere_in_the_chat_when_the_next_answer_is_given()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.Starts();
        await siti.Presses("privacy.accept");
        await siti.Presses("field.applicant-kind.choice.individual");
        await siti.Says("Siti Melati");

        await siti.Says(WalkThrough.Nik);
        siti.Sees("9972 0101 0190 0001");
        siti.Sees("field.email-address.ask");
        await siti.Presses("nik.change");
        siti.Sees("field.applicant-nik.ask");
        await siti.Says("9972 0101 0190 0002");
        siti.Sees("9972 0101 0190 0002");
        await siti.Says(WalkThrough.Email);

        siti.Sees("nik.covered");
        Assert.DoesNotContain(siti.Person.Private.Messages, message => message.Words?.Replace(" ", "", StringComparison.Ordinal).Contains("9972010101", StringComparison.Ordinal) == true);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task At_every_question_a_sticker_is_answered_with_the_question_once_more()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.Starts();
        await SendsSticker(siti, "privacy.notice");
        await siti.Presses("privacy.accept");
        await SendsSticker(siti, "field.applicant-kind.ask");
        await siti.Presses("field.applicant-kind.choice.individual");
        foreach (var (asked, answer) in ((string, string)[])
        [
            ("field.full-name.ask", "Siti Melati"), ("field.applicant-nik.ask", WalkThrough.Nik), ("field.email-address.ask", WalkThrough.Email),
            ("field.mobile-phone.ask", WalkThrough.Phone), ("field.business-name.ask", "Warung Melati"), ("field.business-kelurahan.ask", "Bendogerit"),
        ])
        {
            await SendsSticker(siti, asked);
            await siti.Says(answer);
        }

        await SendsSticker(siti, "field.service-mode.ask");
        await siti.Presses("field.service-mode.choice.alone");
        await SendsSticker(siti, "review.ask");
        await siti.Presses("review.send");
        await SendsSticker(siti, "step.register-account.guide");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task The_telephone_question_can_be_left_and_given_up_as_any_other()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.Starts();
        await siti.Presses("privacy.accept");
        await siti.Presses("field.applicant-kind.choice.individual");
        foreach (var answer in (string[])["Siti Melati", WalkThrough.Nik, WalkThrough.Email])
            await siti.Says(answer);

        await siti.Says("Kembali");
        siti.Sees("field.email-address.ask");
        await siti.Says(WalkThrough.Email);
        siti.Sees("field.mobile-phone.ask");
        await siti.Says("Batal");
        siti.Sees("intake.given-up");
        Assert.Empty(day.Log.Errors);
    }

    private static async Task SendsSticker(Someone siti, string asked)
    {
        await siti.Actor.SendsStickerAsync();
        siti.Sees("answer.not-readable");
        siti.Sees(asked);
        siti.CanGoOn();
    }
}
