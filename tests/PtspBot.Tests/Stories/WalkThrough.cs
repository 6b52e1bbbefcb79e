using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>Stretches of the SOP that several stories walk.</summary>
internal static class WalkThrough
{
    public const string Nik = "9972010101900001";
    public const string Email = "siti.melati@example.id";
    public const string Phone = "081200000001";
    public const string Nib = "1234567890123";
    public const string LicenceNumber = "503/0042/IU/2026";

    /// <summary>From Start to a case number.</summary>
    public static async Task AppliesAsync(this Someone applicant, string mode = "alone", string nik = Nik)
    {
        await applicant.FillsInAsync(mode, nik);
        await applicant.Presses("review.send");
        applicant.Sees("notice.created");
    }

    /// <summary>From Start to the answers read back.</summary>
    public static async Task FillsInAsync(this Someone applicant, string mode = "alone", string nik = Nik)
    {
        await applicant.Starts();
        applicant.Sees("privacy.notice");
        await applicant.Presses("privacy.accept");
        await applicant.AnswersAsync(mode, nik);
    }

    /// <summary>An officer at the counter opens a case for somebody without Telegram: the same questions, with the same rules.</summary>
    public static async Task OpensAtCounterAsync(this Someone officer, string mode = "alone", string nik = Nik)
    {
        await officer.Says("/loket");
        officer.Sees("counter.begin");
        await officer.Presses("counter.button.start");
        await officer.AnswersAsync(mode, nik);
        await officer.Presses("review.send");
        officer.Sees("notice.created");
        officer.Sees("counter.slip.sent");
    }

    private static async Task AnswersAsync(this Someone applicant, string mode, string nik)
    {
        applicant.Sees("field.applicant-kind.ask");
        await applicant.Presses("field.applicant-kind.choice.individual");
        await applicant.Says("Siti Melati");
        await applicant.Says(nik);
        await applicant.Says(Email);
        applicant.Sees("field.mobile-phone.ask");
        await applicant.Says(Phone);
        await applicant.Says("Warung Melati, rumah makan");
        await applicant.Presses("region.district");
        await applicant.Presses("Bendogerit");
        await applicant.Presses($"field.service-mode.choice.{mode}");
        applicant.Sees("review.ask");
    }

    /// <summary>Rows 1 and 2, alone.</summary>
    public static async Task GetsAccountAsync(this Someone applicant)
    {
        applicant.Sees("step.register-account.guide");
        await applicant.Presses("step.register-account.report");
        applicant.Sees("step.activation-mail.guide");
        await applicant.Presses("step.activation-mail.report");
    }

    /// <summary>Row 3, alone: the number, the licence, and the KTP at the counter.</summary>
    public static async Task RegistersBusinessAsync(this Someone applicant, string nib = Nib)
    {
        applicant.Sees("step.register-business.guide");
        await applicant.Presses("step.register-business.report");
        applicant.Sees("field.nib-number.ask");
        await applicant.Says(nib);
        applicant.Sees("field.business-licence.ask");
        await applicant.Sends(Papers.Pdf("izin usaha"), "izin-usaha.pdf");
        applicant.Sees("step.licensing-papers.guide");
    }

    /// <summary>Everything up to a complete file in the queue.</summary>
    /// <param name="npwp">Also hands in the optional NPWP, before the last mandatory paper.</param>
    public static async Task HandsInEverythingAsync(this Someone applicant, Play day, bool npwp = false)
    {
        await applicant.AppliesAsync();
        await applicant.GetsAccountAsync();
        await applicant.RegistersBusinessAsync();
        if (npwp)
            await applicant.Presses("NPWP", sending: Papers.Pdf("npwp"));
        await day.FrontOfficer.PressesOnDesk("Ditunjukkan: KTP asli");
        applicant.Sees("notice.complete");
    }

    /// <summary>Takes the task and finds everything in order.</summary>
    public static async Task ClaimsAndAcceptsAsync(this Someone officer)
    {
        await officer.PressesOnDesk("move-button.claim");
        officer.IsTold("staff.done.claim");
        await officer.PressesOnDesk("card.button.judge");
        await officer.Presses("judge.button.accept");
    }

    /// <summary>Takes the task, finds the KTP in order and the NPWP unreadable, and asks for a correction.</summary>
    public static async Task SendsBackNpwpAsync(this Someone officer)
    {
        await officer.ClaimsAndAcceptsAsync();
        await officer.Presses("judge.button.refuse");
        await officer.Presses("reason.D02");
        await officer.PressesOnDesk("move-button.send-back");
        await officer.Presses("staff-form.send-back.confirm");
    }

    /// <summary>Approves, with the number and date that OSS gave.</summary>
    public static async Task ApprovesAndRecordsAsync(this Someone officer)
    {
        await officer.PressesOnDesk("move-button.approve");
        officer.Sees("staff-form.approve.recorded");
        await officer.Presses("staff-form.approve.yes");
        await officer.Says(LicenceNumber);
        await officer.Says("23-11-2026");
        await officer.Presses("staff-form.approve.confirm");
    }
}
