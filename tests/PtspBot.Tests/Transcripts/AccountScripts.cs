using PtspBot.Tests.Stories;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Transcripts;

/// <summary>The account, its activation and the business in OSS, and each way they can go wrong.</summary>
internal static class AccountScripts
{
    public static IReadOnlyList<Script> All { get; } =
    [
        new("alone", new("Mengurus sendiri, sampai izin usaha aktif", "Alone, to the active licence"), AloneAsync) { Desk = true },
        new("assisted", new("Dibantu petugas di OSS", "With an officer's help in OSS"), AssistedAsync) { Desk = true },
        new("account-exists", new("Sudah punya akun OSS", "Who has an OSS account"), AccountExistsAsync),
        new("nib-exists", new("Sudah punya NIB", "Who has an NIB"), NibExistsAsync),
        new("activation-late", new("Email aktivasi tidak kunjung datang", "The activation e-mail does not come"), ActivationLateAsync),
        new("wrong-address", new("Alamat email salah ketik", "A mistyped e-mail address"), WrongAddressAsync),
        new("help", new("Setiap kendala di OSS dan jalan keluarnya", "Every difficulty in OSS and its way out"), HelpAsync),
        new("password", new("Kata sandi dan OTP tidak diterima", "Passwords and OTPs are not taken"), PasswordAsync),
        new("stale-buttons", new("Tombol lama dan tekan dua kali", "Old buttons and double taps"), StaleButtonsAsync),
        new("cancelled", new("Permohonan dibatalkan", "An application is cancelled"), CancelledAsync),
    ];

    private static async Task AloneAsync(Stage stage)
    {
        var (day, siti, dewi) = (stage.Day, stage.Siti, stage.Dewi);
        await siti.AppliesAsync();
        await siti.Presses("case.button.picture");
        siti.CanGoOn();
        await day.TurnAsync(TimeSpan.FromMinutes(20));
        await siti.Presses("step.register-account.report");
        await day.TurnAsync(TimeSpan.FromMinutes(4));
        await siti.Presses("step.activation-mail.report");
        await day.TurnAsync(TimeSpan.FromMinutes(30));
        await siti.RegistersBusinessAsync();
        await day.TurnAsync(TimeSpan.FromMinutes(10));
        await stage.Yanto.PressesOnDesk("Ditunjukkan: KTP asli");
        await siti.Says("/status");
        await dewi.ClaimsAndAcceptsAsync();
        await dewi.ApprovesAndRecordsAsync();
        await siti.Presses("item.environment-statement.name", sending: Papers.Pdf("sppl"));
        await dewi.PressesOnDesk("card.button.judge");
        await dewi.PressesUntilDone("judge.button.waive", "judge.button.accept");
        siti.Sees("step.licence-active.done");
    }

    private static async Task AssistedAsync(Stage stage)
    {
        var (siti, yanto) = (stage.Siti, stage.Yanto);
        await stage.SkipToNumberAsync("assisted");
        await siti.Presses("step.register-account.report");
        await siti.Presses("step.activation-mail.report");
        await yanto.PressesOnDesk("move-button.claim");
        await yanto.PressesOnDesk("move-button.report");
        await yanto.Says(WalkThrough.Nib);
        await yanto.Sends(Papers.Pdf("izin usaha"), "izin-usaha.pdf");
        await yanto.Presses("staff-form.outputs.confirm");
        siti.Sees("step.licensing-papers.guide");
    }

    private static async Task AccountExistsAsync(Stage stage)
    {
        await stage.SkipToNumberAsync();
        await stage.Siti.Presses("step.register-account.exit.account-exists");
        stage.Siti.Sees("step.register-business.guide");
    }

    private static async Task NibExistsAsync(Stage stage)
    {
        var siti = stage.Siti;
        await stage.SkipToNumberAsync();
        await siti.Presses("step.register-account.exit.nib-exists");
        await siti.Says("12345");
        await siti.Says("nomor saya hilang");
        await siti.Presses("help.back");
        await siti.Presses("step.register-account.exit.nib-exists");
        await siti.Says(WalkThrough.Nib);
        siti.Sees("step.licensing-papers.guide");
    }

    private static async Task ActivationLateAsync(Stage stage)
    {
        var siti = stage.Siti;
        await stage.SkipToNumberAsync();
        await siti.Presses("step.register-account.report");
        await siti.SeesWithin(TimeSpan.FromMinutes(6), "step.activation-mail.remind.activation-due");
        await siti.Presses("case.button.help");
        await siti.Presses("step.activation-mail.help.mail-late.name");
        await stage.Day.TurnAsync(TimeSpan.FromMinutes(10));
        await siti.Presses("case.button.officer");
        await siti.Says("Sudah 15 menit, emailnya belum ada.");
        await stage.Yanto.PressesOnDesk("passed-on.reply");
        await stage.Yanto.Says("Mohon minta kirim ulang di laman OSS, Bu. Kami temani di sini.");
        await stage.Yanto.Presses("staff-form.reply-confirm");
        await siti.Says("/status");
        await siti.Presses("step.activation-mail.report");
        siti.Sees("step.register-business.guide");
    }

    private static async Task WrongAddressAsync(Stage stage)
    {
        var siti = stage.Siti;
        await stage.SkipToNumberAsync();
        await siti.Presses("step.register-account.report");
        await siti.Presses("case.button.help");
        await siti.Presses("step.activation-mail.help.address-mistyped.name");
        await siti.Presses("step.activation-mail.exit.wrong-address");
        await siti.Says("siti.baru@example.id");
        await siti.Presses("step.register-account.report");
        siti.Sees("siti.baru@example.id");
    }

    /// <summary>Whatever leaves the procedure's file has, all of them are opened.</summary>
    private static async Task HelpAsync(Stage stage)
    {
        var siti = stage.Siti;
        await stage.SkipToNumberAsync();
        foreach (var step in stage.Procedure.Steps.TakeWhile(step => step.Help.Count > 0))
        {
            await siti.Presses("case.button.help");
            foreach (var topic in step.Help)
            {
                await siti.Presses($"step.{step.Key}.help.{topic.Key}.name");
                await siti.Presses("help.other");
            }

            await siti.Presses("help.back");
            await siti.Presses($"step.{step.Key}.report");
        }

        siti.CanGoOn();
    }

    private static async Task PasswordAsync(Stage stage)
    {
        var siti = stage.Siti;
        await stage.SkipToNumberAsync();
        await siti.Says("kata sandi OSS: melati99");
        await siti.Says("kode OTP saya 482913");
        await siti.Says("saya lupa kata sandi");
        siti.CanGoOn();
    }

    private static async Task StaleButtonsAsync(Stage stage)
    {
        var siti = stage.Siti;
        await stage.SkipAsync("data sudah diisi", "the questions are answered", () => siti.FillsInAsync());
        var send = siti.DataOf("review.send");
        await siti.Actor.PressesDataAsync([send, send]);
        var report = siti.DataOf("step.register-account.report");
        await siti.PressesData(report);
        await siti.PressesData(report);
        await siti.PressesData(send);
        siti.CanGoOn();
    }

    private static async Task CancelledAsync(Stage stage)
    {
        var siti = stage.Siti;
        await stage.SkipToNumberAsync();
        await siti.Presses("case.button.cancel");
        await siti.Presses("cancel.no");
        await siti.Presses("case.button.cancel");
        await siti.Presses("cancel.yes");
        await siti.Presses("case.button.home");
        siti.CanGoOn();
    }
}
