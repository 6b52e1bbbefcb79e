using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>The SOP from /start to its end, over HTTP, as a chat.</summary>
public sealed class WholeSopTests
{
    [Fact]
    public async Task Siti_gets_her_licence_alone()
    {
        await using var day = await Play.OpenAsync();
        var (siti, verifier) = (day.Siti, day.Verifier);

        await siti.AppliesAsync();
        await siti.GetsAccountAsync();
        await siti.RegistersBusinessAsync();
        siti.Sees("case.item.missing-counter");
        await day.FrontOfficer.PressesOnDesk("Ditunjukkan: KTP asli");
        siti.Sees("notice.complete");

        await verifier.ClaimsAndAcceptsAsync();
        await verifier.ApprovesAndRecordsAsync();
        siti.Sees("notice.approved");
        siti.Sees("step.fulfil-commitments.guide");

        await siti.Presses("SPPL atau UKL-UPL", sending: Papers.Pdf("sppl"));
        siti.Sees("notice.item-in");
        await verifier.PressesOnDesk("card.button.judge");
        await verifier.PressesUntilDone("judge.button.waive", "judge.button.accept");
        siti.Sees("step.licence-active.done");
        siti.Sees(WalkThrough.LicenceNumber);
        verifier.SeesOnDesk("card.over");
        verifier.SeesOnDesk(WalkThrough.LicenceNumber);
        Assert.Empty(day.Log.Errors);

        var journal = await day.JournalAsync();
        Assert.Single(journal, entry => entry is { Record: RecordKind.Decision, What: nameof(Move.Approve), ActorKind: ActorKind.Officer });
        Assert.Equal(3, journal.Count(entry => entry.Record == RecordKind.CommitmentVerification));
        Assert.Single(journal, entry => entry is { Record: RecordKind.DocumentUpload, Channel: Channel.Counter, Item: "ktp-original" });
    }

    [Fact]
    public async Task An_English_speaker_is_answered_in_English()
    {
        await using var day = await Play.OpenAsync();
        var john = day.AddApplicant("John", "en");

        await john.AppliesAsync();

        john.Sees("Your case is recorded as");
        john.Sees("step.register-account.guide");
    }

    [Fact]
    public async Task Siti_corrects_one_paper_and_only_that_is_asked_again()
    {
        await using var day = await Play.OpenAsync();
        var (siti, verifier) = (day.Siti, day.Verifier);
        await siti.HandsInEverythingAsync(day, npwp: true);

        await verifier.SendsBackNpwpAsync();
        siti.Sees("notice.sent-back");
        siti.Sees("case.item.refused");
        siti.Sees("case.correct-until");
        verifier.SeesOnDesk("card.phase.in-correction");

        await siti.Sends(Papers.Pdf("npwp, terbaca"), "npwp.pdf");
        siti.Sees("notice.resubmitted");
        verifier.SeesOnDesk("card.phase.in-review");
        await verifier.PressesOnDesk("card.button.judge");
        await verifier.Presses("judge.button.accept");
        await verifier.ApprovesAndRecordsAsync();
        siti.Sees("notice.approved");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_rejection_says_why_on_what_ground_and_what_to_do()
    {
        await using var day = await Play.OpenAsync();
        var (siti, verifier) = (day.Siti, day.Verifier);
        await siti.HandsInEverythingAsync(day);

        await verifier.PressesOnDesk("move-button.claim");
        await verifier.PressesOnDesk("move-button.reject");
        verifier.Sees("staff-form.reject.reason");
        await verifier.Presses("reason.U01");
        await verifier.Says("Lokasi berada di jalur hijau.");
        verifier.Sees("staff-form.reject.ground");
        await verifier.Says("Perda RTRW Kota Blitar");
        await verifier.Says("Mohon memilih lokasi lain.");
        await verifier.Presses("staff-form.reject.confirm");

        siti.Sees("notice.rejected-advised");
        siti.Sees("Mohon memilih lokasi lain.");
        verifier.SeesOnDesk("card.over");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task An_assisted_applicant_is_led_by_an_officer_who_reports_the_NIB()
    {
        await using var day = await Play.OpenAsync();
        var (siti, officer) = (day.Siti, day.FrontOfficer);

        await siti.AppliesAsync(mode: "assisted");
        await siti.GetsAccountAsync();
        siti.Sees("case.office-helps");
        await officer.PressesOnDesk("move-button.claim");
        siti.Sees("notice.officer-joined");
        await officer.PressesOnDesk("move-button.report");
        officer.Sees("field.nib-number.ask");
        await officer.Says(WalkThrough.Nib);
        await officer.Sends(Papers.Pdf("izin usaha"), "izin-usaha.pdf");
        await officer.Presses("staff-form.outputs.confirm");

        siti.Sees("step.licensing-papers.guide");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task What_is_decided_but_not_recorded_in_OSS_is_told_to_nobody_but_the_desk()
    {
        await using var day = await Play.OpenAsync();
        var (siti, verifier) = (day.Siti, day.Verifier);
        await siti.HandsInEverythingAsync(day);
        await verifier.ClaimsAndAcceptsAsync();

        await verifier.PressesOnDesk("move-button.approve");
        await verifier.Presses("staff-form.approve.no");
        verifier.SeesOnDesk("card.phase.unrecorded");
        siti.SeesNoMore("notice.approved");

        await verifier.PressesOnDesk("move-button.record");
        await verifier.Says(WalkThrough.LicenceNumber);
        await verifier.Says("23-11-2026");
        await verifier.Presses("staff-form.outputs.confirm");
        siti.Sees("notice.approved");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_wrong_e_mail_leads_back_to_row_1_and_is_asked_anew()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.AppliesAsync();
        await siti.Presses("step.register-account.report");

        await siti.Presses("case.button.help");
        siti.Sees("help.which");
        await siti.Presses("step.activation-mail.help.address-mistyped.name");
        siti.Sees("step.activation-mail.help.address-mistyped.text");
        await siti.Presses("step.activation-mail.exit.wrong-address");
        await siti.Says("siti.baru@example.id");
        siti.Sees("step.register-account.guide");

        await siti.Presses("step.register-account.report");
        siti.Sees("siti.baru@example.id");
    }

    [Fact]
    public async Task Who_has_an_NIB_skips_to_the_papers()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.AppliesAsync();

        await siti.Presses("step.register-account.exit.nib-exists");
        await siti.Says("12345");
        siti.Sees("nib.length");
        await siti.Says(WalkThrough.Nib);

        siti.Sees("step.licensing-papers.guide");
        siti.Sees("item.licence-printout.name");
    }
}
