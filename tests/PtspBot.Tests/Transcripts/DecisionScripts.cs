using PtspBot.Domain.Procedures;
using PtspBot.Tests.Stories;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Transcripts;

/// <summary>What the office decides, and what follows.</summary>
internal static class DecisionScripts
{
    public static IReadOnlyList<Script> All { get; } =
    [
        new("correction", new("Satu berkas diperbaiki", "One paper is corrected"), CorrectionAsync) { Desk = true },
        new("correction-reasons", new("Setiap alasan perbaikan", "Every reason for a correction"), CorrectionReasonsAsync),
        new("rejection", new("Permohonan ditolak", "An application is rejected"), RejectionAsync) { Desk = true },
        new("rejection-reasons", new("Setiap alasan penolakan", "Every reason for a rejection"), RejectionReasonsAsync),
        new("unrecorded", new("Disetujui, tetapi belum dicatat di OSS", "Approved, but not yet recorded in OSS"), UnrecordedAsync) { Desk = true },
        new("commitments", new("Komitmen: satu keliru, lalu semua terpenuhi", "Commitments: one not in order, then all fulfilled"), CommitmentsAsync),
        new("commitments-missed", new("Komitmen lewat batas", "Commitments overdue"), CommitmentsMissedAsync),
        new("cancelled-by-office", new("Dibatalkan dinas: usaha berhenti", "Cancelled by the office: the business stopped"), CancelledByOfficeAsync) { Desk = true },
    ];

    private static async Task CorrectionAsync(Stage stage)
    {
        var (siti, dewi) = (stage.Siti, stage.Dewi);
        await stage.SkipToQueueAsync(npwp: true);
        await dewi.SendsBackNpwpAsync();
        await siti.Says("/status");
        await siti.Sends(Papers.Pdf("npwp, terbaca"), "npwp.pdf");
        await dewi.PressesOnDesk("card.button.judge");
        await dewi.Presses("judge.button.accept");
        await dewi.ApprovesAndRecordsAsync();
        siti.Sees("notice.approved");
    }

    /// <summary>One reason after the other, as many rounds as the procedure allows with two papers each.</summary>
    private static async Task CorrectionReasonsAsync(Stage stage)
    {
        var (siti, dewi) = (stage.Siti, stage.Dewi);
        foreach (var reasons in ReasonsFor(stage, isRejection: false).Chunk(3))
        {
            await stage.SkipAsync("permohonan lain, berkas lengkap dan diambil petugas", "another application, its file complete and claimed", async () => await ToReviewAsync(stage, reasons[0].Code));
            foreach (var reason in reasons)
            {
                await SendBackAsync(dewi, reason, first: reason == reasons[0]);
                siti.Sees("notice.sent-back");
                await siti.Sends(Papers.Pdf(reason.Code), "npwp.pdf");
                siti.Sees("notice.resubmitted");
            }

            await stage.SkipAsync("disetujui", "approved", () => FinishAsync(dewi));
        }
    }

    private static async Task RejectionAsync(Stage stage)
    {
        var (siti, dewi) = (stage.Siti, stage.Dewi);
        await stage.SkipToQueueAsync();
        await dewi.PressesOnDesk("move-button.claim");
        await dewi.PressesOnDesk("move-button.reject");
        await dewi.Presses("reason.U01");
        await dewi.Says("Lokasi berada di jalur hijau.");
        await dewi.Says("Perda RTRW Kota Blitar");
        await dewi.Says("Mohon memilih lokasi lain.");
        await dewi.Presses("staff-form.reject.confirm");
        siti.Sees("notice.rejected-advised");
        await siti.Says("/status");
        siti.CanGoOn();
    }

    private static async Task RejectionReasonsAsync(Stage stage)
    {
        var (siti, dewi) = (stage.Siti, stage.Dewi);
        foreach (var reason in ReasonsFor(stage, isRejection: true))
        {
            await stage.SkipAsync("permohonan lain, berkas lengkap dan diambil petugas", "another application, its file complete and claimed", async () =>
            {
                await ToReviewAsync(stage, reason.Code);
                await dewi.PressesOnDesk("move-button.reject");
            });
            await dewi.Presses($"reason.{reason.Code}");
            if (reason.NeedsWords)
                await dewi.Says("Penjelasan petugas untuk pemohon.");
            await dewi.Presses("PP Nomor 24 Tahun 2018");
            await dewi.Presses("staff-form.skip");
            await dewi.Presses("staff-form.reject.confirm");
            siti.Sees("notice.rejected");
        }
    }

    private static async Task UnrecordedAsync(Stage stage)
    {
        var (siti, dewi) = (stage.Siti, stage.Dewi);
        await stage.SkipToQueueAsync();
        await dewi.ClaimsAndAcceptsAsync();
        await dewi.PressesOnDesk("move-button.approve");
        await dewi.Presses("staff-form.approve.no");
        await siti.Says("/status");
        await dewi.PressesOnDesk("move-button.record");
        await dewi.Says(WalkThrough.LicenceNumber);
        await dewi.Says("23-11-2026");
        await dewi.Presses("staff-form.outputs.confirm");
        siti.Sees("notice.approved");
    }

    private static async Task CommitmentsAsync(Stage stage)
    {
        var (siti, dewi) = (stage.Siti, stage.Dewi);
        await ToCommitmentsAsync(stage);
        await siti.Presses("item.environment-statement.name", sending: Papers.Pdf("sppl"));
        await dewi.PressesOnDesk("card.button.judge");
        await dewi.PressesUntilDone("judge.button.next", "judge.button.refuse");
        await dewi.Presses("reason.D06");
        await dewi.Presses("staff-form.send-back.confirm");
        await siti.Says("/status");
        await siti.Sends(Papers.Pdf("sppl, bermeterai"), "sppl.pdf");
        await dewi.PressesOnDesk("card.button.judge");
        await dewi.PressesUntilDone("judge.button.waive", "judge.button.accept");
        siti.Sees("step.licence-active.done");
    }

    private static async Task CommitmentsMissedAsync(Stage stage)
    {
        var (siti, dewi) = (stage.Siti, stage.Dewi);
        await ToCommitmentsAsync(stage);
        await stage.Day.TurnToAsync(Play.Monday.AddDays(16));
        await dewi.PressesOnDesk("move-button.reject");
        await dewi.Presses("reason.K01");
        await dewi.Presses("PP Nomor 24 Tahun 2018");
        await dewi.Says("Mohon mengajukan kembali setelah Izin Lokasi siap.");
        await dewi.Presses("staff-form.reject.confirm");
        siti.Sees("notice.rejected-advised");
    }

    private static async Task CancelledByOfficeAsync(Stage stage)
    {
        await stage.SkipToQueueAsync();
        await stage.Ratna.Says("/berkas OSS-2026-00001");
        await stage.Ratna.Presses("move-button.cancel");
        await stage.Ratna.Says("Keluarga menyampaikan bahwa usaha ini berhenti; surat keterangan sudah diterima di loket.");
        await stage.Ratna.Presses("staff-form.cancel.confirm");
        stage.Siti.Sees("authority.cancelled");
    }

    private static IEnumerable<Reason> ReasonsFor(Stage stage, bool isRejection) =>
        stage.Procedure.Reasons.Where(reason => isRejection ? reason.ForRejection : reason.ForItems);

    private static async Task ToReviewAsync(Stage stage, string business)
    {
        var siti = stage.Siti;
        await siti.AppliesForAsync(stage, $"Warung {business}");
        await siti.Presses("step.register-account.exit.nib-exists");
        await siti.Says($"91200000{stage.NextNumber():D5}");
        await siti.Presses("NPWP", sending: Papers.Pdf($"npwp {business}"));
        await siti.Presses("item.licence-printout.name", sending: Papers.Pdf($"izin {business}"));
        await stage.Yanto.PressesOnDesk("Ditunjukkan: KTP asli");
        await stage.Dewi.PressesOnDesk("move-button.claim");
    }

    private static async Task SendBackAsync(Someone dewi, Reason reason, bool first)
    {
        await dewi.PressesOnDesk("card.button.judge");
        if (first)
            await dewi.Presses("judge.button.accept");
        if (first)
            await dewi.Presses("judge.button.accept");
        await dewi.Presses("judge.button.refuse");
        await dewi.Presses($"reason.{reason.Code}");
        if (reason.NeedsWords)
            await dewi.Says("Penjelasan petugas untuk pemohon.");
        await dewi.PressesOnDesk("move-button.send-back");
        await dewi.Presses("staff-form.send-back.confirm");
    }

    private static async Task FinishAsync(Someone dewi)
    {
        await dewi.PressesOnDesk("card.button.judge");
        await dewi.Presses("judge.button.accept");
        await dewi.ApprovesAndRecordsAsync();
    }

    private static Task ToCommitmentsAsync(Stage stage) => stage.SkipAsync("permohonan disetujui", "the application is approved", async () =>
    {
        await stage.Siti.HandsInEverythingAsync(stage.Day);
        await stage.Dewi.ClaimsAndAcceptsAsync();
        await stage.Dewi.ApprovesAndRecordsAsync();
    });
}
