using PtspBot.Tests.Stories;

namespace PtspBot.Tests.Transcripts;

/// <summary>A person behind the counter, and a telephone that cannot be reached.</summary>
internal static class PeopleScripts
{
    public static IReadOnlyList<Script> All { get; } =
    [
        new("officer", new("Bertanya kepada petugas dan dijawab", "An officer is asked, and answers"), OfficerAsync) { Desk = true },
        new("officer-over", new("Percakapan dengan petugas usai dengan sendirinya", "A talk with an officer ends by itself"), TalkOverAsync),
        new("officer-ended", new("Satu petugas menjawab, lalu mengakhiri percakapan", "One officer answers, and ends the talk"), TalkEndedAsync) { Desk = true },
        new("officer-at-night", new("Bertanya pada malam hari", "Asking at night"), AtNightAsync),
        new("blocked", new("Bot diblokir, lalu dibuka lagi", "The bot is blocked, then unblocked"), BlockedAsync) { Desk = true },
        new("oss-status", new("Status dari OSS dicatat", "A status from OSS is noted"), OssStatusAsync),
    ];

    private static async Task OfficerAsync(Stage stage)
    {
        var (siti, yanto) = (stage.Siti, stage.Yanto);
        await stage.SkipToQueueAsync();
        await siti.Says("petugas");
        await siti.Says("Kapan selesai? NIK saya 9972010101900001.");
        await siti.Says("Saya tunggu di rumah, ya.");
        await siti.Actor.SendsStickerAsync();
        await yanto.PressesOnDesk("passed-on.reply");
        await yanto.Says("Hari ini sebelum pukul 10.00, Bu.");
        await yanto.Presses("staff-form.reply-confirm");
        await siti.Says("Terima kasih, Pak.");
        await stage.Day.TurnAsync(TimeSpan.FromMinutes(5));
        await siti.Says("/status");
        siti.CanGoOn();
    }

    private static async Task TalkOverAsync(Stage stage)
    {
        var siti = stage.Siti;
        await stage.SkipToNumberAsync();
        await siti.Presses("case.button.officer");
        await siti.Says("Bolehkah saya datang besok?");
        await stage.Day.TurnAsync(TimeSpan.FromHours(3));
        await siti.Says("Jam berapa sebaiknya?");
        await stage.SkipAsync("tiga hari kemudian", "three days later", () => stage.Day.TurnAsync(TimeSpan.FromDays(3)));
        await siti.Says("Saya sudah daftar akun");
        siti.Sees("officer-call.over");
    }

    private static async Task TalkEndedAsync(Stage stage)
    {
        var (siti, dewi, yanto) = (stage.Siti, stage.Dewi, stage.Yanto);
        await stage.SkipToQueueAsync();
        await siti.Says("petugas");
        await siti.Says("Bolehkah anak saya yang datang?");
        await yanto.PressesOnDesk("talk.button.take");
        await dewi.PressesOnDesk("passed-on.reply");
        dewi.IsTold("talk.held");
        await yanto.PressesOnDesk("passed-on.reply");
        await yanto.Says("Boleh, Bu, dengan membawa KTP Ibu.");
        await yanto.Presses("staff-form.reply-confirm");
        await yanto.PressesOnDesk("talk.button.end");
        siti.Sees("talk.ended.applicant");
        siti.CanGoOn();
    }

    private static async Task AtNightAsync(Stage stage)
    {
        var siti = stage.Siti;
        await stage.SkipToNumberAsync();
        await stage.Day.TurnAsync(TimeSpan.FromHours(11));
        await siti.Presses("case.button.officer");
        await siti.Says("Bolehkah saya datang besok?");
        await siti.Presses("officer-call.done");
        siti.CanGoOn();
    }

    private static async Task BlockedAsync(Stage stage)
    {
        var siti = stage.Siti;
        await stage.SkipAsync("berkas hampir lengkap", "the file is almost complete", async () =>
        {
            await siti.AppliesAsync();
            await siti.GetsAccountAsync();
            await siti.RegistersBusinessAsync();
        });
        await siti.Actor.BlocksAsync();
        await stage.Yanto.PressesOnDesk("Ditunjukkan: KTP asli");
        await stage.Day.TurnAsync(TimeSpan.FromMinutes(5));
        await siti.Actor.UnblocksAsync();
        siti.Sees("notice.complete");
    }

    private static async Task OssStatusAsync(Stage stage)
    {
        await stage.SkipToQueueAsync();
        await stage.Dewi.Says("/statusoss OSS-2026-00001 20");
        await stage.Siti.Says("/status");
        stage.Siti.Sees("external.applicant");
    }
}
