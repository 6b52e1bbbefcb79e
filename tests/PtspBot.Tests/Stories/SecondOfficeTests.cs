using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>Another office with a quite different procedure, lived through by the same worker: papers first, a branch on a finding, another body, duties between two decisions, and something still due after the result.</summary>
public sealed class SecondOfficeTests : IDisposable
{
    private readonly DirectoryInfo _office = Directory.CreateTempSubdirectory("ptspbot-office-");

    [Fact]
    public async Task A_harmless_poster_hangs_when_both_decisions_fell_and_the_duties_between_them_are_done()
    {
        await using var day = await OpenAsync();
        var (siti, officer, head) = (day.Siti, day.FrontOfficer, day.Head);

        await AsksForAPosterAsync(siti);
        await HandsInDrawingsAsync(siti);
        await InspectsAsync(officer, "harmless");
        siti.Sees("step.technical-verdict.guide");
        await DecidesOnPapersAsync(day.Verifier);
        siti.Sees("notice.approved-here");
        siti.Sees("step.board-dues.guide");

        await siti.Sends(Papers.Pdf("pajak"), "pajak.pdf", caption: "Pajak reklame");
        siti.Sees("notice.item-in");
        await officer.PressesOnDesk("Ditunjukkan: Janji bongkar");
        siti.Sees("notice.item-shown-last");
        await officer.PressesOnDesk("card.button.judge");
        await officer.Presses("judge.button.accept");
        await officer.Presses("judge.button.accept");
        siti.Sees("notice.fulfilled");
        siti.Sees("step.final-approval.guide");

        await FinallyApprovesAsync(head);
        siti.Sees("step.board-permit.guide");
        await head.PressesOnDesk("move-button.record");
        await head.Says("30-11-2027");
        await head.Presses("staff-form.outputs.confirm");
        siti.Sees("step.board-permit.done");
        siti.Sees("RKL/7/2026");

        siti.Sees("step.board-aftercare.guide");
        await siti.Presses("step.board-aftercare.report");
        siti.Sees("field.board-photo.ask");
        await siti.Sends(Papers.Pdf("terpasang"), "terpasang.pdf");
        siti.Sees("case.head-final");
        officer.SeesOnDesk("card.over");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_risky_pylon_waits_for_another_body_whose_opinion_the_office_reports()
    {
        await using var day = await OpenAsync();
        var (siti, officer, head) = (day.Siti, day.FrontOfficer, day.Head);

        await AsksForAPylonAsync(siti);
        await HandsInDrawingsAsync(siti);
        siti.Sees("case.item.missing");
        await siti.Sends(Papers.Pdf("tanah"), "tanah.pdf");
        siti.Sees("notice.complete");

        await InspectsAsync(officer, "risky");
        siti.Sees("step.structure-opinion.guide");
        siti.Sees("case.ball.outside");
        officer.SeesOnDesk("card.with-outside");
        await officer.PressesOnDesk("move-button.report");
        officer.Sees("field.opinion-letter.ask");
        await officer.Sends(Papers.Pdf("pendapat"), "pendapat.pdf");
        await officer.Presses("staff-form.outputs.confirm");
        siti.Sees("step.technical-verdict.guide");

        await DecidesOnPapersAsync(day.Verifier, papers: 2);
        await officer.PressesOnDesk("card.button.judge");
        await officer.Presses("judge.button.waive");
        await officer.Presses("judge.button.waive");
        siti.Sees("notice.fulfilled");
        await FinallyApprovesAsync(head);
        await head.PressesOnDesk("move-button.record");
        await head.Says("30-11-2027");
        await head.Presses("staff-form.outputs.confirm");
        siti.Sees("step.board-permit.done");

        await officer.PressesOnDesk("move-button.claim");
        await officer.PressesOnDesk("move-button.report");
        await officer.Sends(Papers.Pdf("terpasang"), "terpasang.pdf");
        await officer.Presses("staff-form.outputs.confirm");
        siti.Sees("case.head-final");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task An_inspection_made_again_may_find_something_else()
    {
        await using var day = await OpenAsync();
        var (siti, officer) = (day.Siti, day.FrontOfficer);
        await AsksForAPosterAsync(siti);
        await HandsInDrawingsAsync(siti);

        await InspectsAsync(officer, "risky");
        await officer.PressesOnDesk("step.structure-opinion.exit.inspect-again");
        await officer.Presses("staff-form.outputs.confirm");
        siti.Sees("step.site-inspection.guide");
        await InspectsAsync(officer, "harmless");

        siti.Sees("step.technical-verdict.guide");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task The_last_decision_sends_back_once_and_sees_the_papers_again()
    {
        await using var day = await OpenAsync();
        var (siti, head) = (day.Siti, day.Head);
        await IsBeforeTheLastDecisionAsync(day);

        await head.PressesOnDesk("move-button.claim");
        await head.PressesOnDesk("card.button.judge");
        head.Sees("item.board-drawing.about");
        await head.Presses("judge.button.next");
        head.Sees("item.land-consent.about");
        await head.Presses("judge.button.refuse");
        await head.Presses("reason.A1");
        await head.PressesOnDesk("move-button.send-back");
        await head.Presses("staff-form.send-back.confirm");
        siti.Sees("notice.sent-back");
        siti.Sees("case.correction");

        await siti.Sends(Papers.Pdf("tanah baru"), "tanah.pdf");
        siti.Sees("notice.resubmitted");
        await head.PressesOnDesk("card.button.judge");
        await head.Presses("judge.button.accept");
        await ApprovesAsync(head);
        siti.Sees("notice.approved");
        siti.Sees("step.board-permit.guide");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Rejected_with_a_reason_in_words_and_a_typed_ground_it_is_over()
    {
        await using var day = await OpenAsync();
        var (siti, head) = (day.Siti, day.Head);
        await IsBeforeTheLastDecisionAsync(day);

        await head.PressesOnDesk("move-button.claim");
        await head.PressesOnDesk("move-button.reject");
        await head.Presses("reason.A2");
        await head.Says("Terlalu dekat dengan lampu lalu lintas.");
        head.Sees("staff-form.reject.ground");
        await head.Says("Perwali tentang reklame");
        await head.Presses("staff-form.skip");
        await head.Presses("staff-form.reject.confirm");

        siti.Sees("notice.rejected-advised");
        head.SeesOnDesk("card.over");
        await siti.Presses("case.button.home");
        await siti.Presses("menu.apply");
        siti.Sees("field.board-place.ask");
        Assert.Empty(day.Log.Errors);
    }

    public void Dispose() => _office.Delete(recursive: true);

    private Task<Play> OpenAsync() => Play.OpenAsync(office: Offices.LayBillboard(_office.FullName));

    private static async Task AsksForAPosterAsync(Someone siti)
    {
        await ChoosesAPlaceAsync(siti);
        await siti.Presses("field.board-kind.choice.ship");
        siti.Sees("field.board-kind.stop.ship");
        await siti.Presses("field.board-kind.choice.poster");
        await siti.Says("Siti Melati");
        await siti.Presses("intake.skip");
        await SendsAsync(siti);
    }

    private static async Task AsksForAPylonAsync(Someone siti)
    {
        await ChoosesAPlaceAsync(siti);
        await siti.Presses("field.board-kind.choice.pylon");
        siti.Sees("field.pylon-height.ask");
        await siti.Says("12 meter");
        await siti.Says("Siti Melati");
        await siti.Says("09.254.294.3-407.000");
        await SendsAsync(siti);
    }

    private static async Task ChoosesAPlaceAsync(Someone siti)
    {
        await siti.Starts();
        await siti.Presses("privacy.accept");
        siti.Sees("field.board-place.ask");
        await siti.Presses("Kec. Sananwetan");
        await siti.Presses("Bendogerit");
    }

    private static async Task SendsAsync(Someone siti)
    {
        siti.Sees("review.ask");
        await siti.Presses("review.send");
        siti.Sees("notice.created");
        siti.Sees("step.board-papers.guide");
    }

    private static async Task HandsInDrawingsAsync(Someone siti)
    {
        await siti.Sends(Papers.Pdf("gambar depan"), "depan.pdf", caption: "Gambar reklame");
        siti.Sees("docs.more");
        await siti.Sends(Papers.Pdf("gambar samping"), "samping.pdf", caption: "Gambar reklame");
    }

    private static async Task InspectsAsync(Someone officer, string finding)
    {
        await officer.PressesOnDesk("move-button.claim");
        await officer.PressesOnDesk("move-button.report");
        await officer.Presses($"field.site-finding.choice.{finding}");
        await officer.Says("23-11-2026");
        await officer.Presses("staff-form.outputs.confirm");
    }

    private static async Task DecidesOnPapersAsync(Someone verifier, int papers = 1)
    {
        await verifier.PressesOnDesk("move-button.claim");
        await verifier.PressesOnDesk("card.button.judge");
        for (var paper = 0; paper < papers; paper++)
            await verifier.Presses("judge.button.accept");
        await verifier.PressesOnDesk("move-button.approve");
        await verifier.Presses("staff-form.approve.confirm");
    }

    private static async Task FinallyApprovesAsync(Someone head)
    {
        await head.PressesOnDesk("move-button.claim");
        await ApprovesAsync(head);
    }

    private static async Task ApprovesAsync(Someone head)
    {
        await head.PressesOnDesk("move-button.approve");
        await head.Presses("staff-form.approve.yes");
        await head.Says("RKL/7/2026");
        await head.Presses("staff-form.approve.confirm");
    }

    private static async Task IsBeforeTheLastDecisionAsync(Play day)
    {
        await AsksForAPylonAsync(day.Siti);
        await HandsInDrawingsAsync(day.Siti);
        await day.Siti.Sends(Papers.Pdf("tanah"), "tanah.pdf");
        await InspectsAsync(day.FrontOfficer, "harmless");
        await DecidesOnPapersAsync(day.Verifier, papers: 2);
        await day.FrontOfficer.PressesOnDesk("card.button.judge");
        await day.FrontOfficer.Presses("judge.button.waive");
        await day.FrontOfficer.Presses("judge.button.waive");
    }
}
