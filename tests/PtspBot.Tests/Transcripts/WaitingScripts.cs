using PtspBot.Tests.Stories;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Transcripts;

/// <summary>What time does: reminders, silence, outages, missed standards, closed days.</summary>
internal static class WaitingScripts
{
    /// <summary>07:31 in Blitar: the office has just opened.</summary>
    private static readonly TimeSpan Opens = new(0, 31, 0);

    public static IReadOnlyList<Script> All { get; } =
    [
        new("silence", new("Tidak ada tanggapan: diingatkan, diperingatkan, ditutup, dibuka kembali", "No answer: reminded, warned, closed, reopened"), SilenceAsync),
        new("snoozed", new("Pengingat ditunda dan dimatikan", "Reminders put off and turned off"), SnoozedAsync),
        new("correction-late", new("Batas perbaikan lewat", "The time to correct is over"), CorrectionLateAsync),
        new("outage", new("OSS mengalami gangguan", "OSS is down"), OutageAsync) { Desk = true },
        new("late", new("Standar satu jam terlewati", "The standard of one hour is missed"), LateAsync),
        new("stalled", new("Petugas mengambil tugas lalu diam", "An officer takes the task and does nothing"), StalledAsync),
        new("closed-day", new("Loket ditutup besok, janji berpindah", "The counter closes tomorrow, the promise moves"), ClosedDayAsync) { Desk = true },
    ];

    private static async Task SilenceAsync(Stage stage)
    {
        var (day, siti) = (stage.Day, stage.Siti);
        await stage.SkipToNumberAsync();
        await day.TurnToAsync(Day(12, 11) + new TimeSpan(7, 31, 0));
        siti.Sees("notice.expired");
        await day.TurnAsync(TimeSpan.FromDays(3));
        await siti.Presses("move-button.reopen");
        siti.Sees("step.register-account.guide");
    }

    private static async Task SnoozedAsync(Stage stage)
    {
        var (day, siti) = (stage.Day, stage.Siti);
        await stage.SkipToNumberAsync();
        await day.TurnToAsync(Day(11, 24) + Opens);
        await siti.Presses("remind.button.later");
        await day.TurnToAsync(Day(11, 25) + TimeSpan.FromMinutes(121));
        await siti.Presses("remind.button.never");
        await siti.Says("/status");
        await siti.Presses("remind.button.as-usual");
        siti.CanGoOn();
    }

    private static async Task CorrectionLateAsync(Stage stage)
    {
        var (day, siti) = (stage.Day, stage.Siti);
        await stage.SkipToQueueAsync(npwp: true);
        await stage.SkipAsync("NPWP perlu diperbaiki", "the NPWP needs correcting", () => stage.Dewi.SendsBackNpwpAsync());
        await day.TurnToAsync(Day(12, 11) + new TimeSpan(7, 31, 0));
        siti.Sees("notice.expired");
        await day.TurnToAsync(Day(12, 14) + TimeSpan.FromHours(2));
        await siti.Presses("move-button.reopen");
        await siti.Sends(Papers.Pdf("npwp, terbaca"), "npwp.pdf");
        siti.Sees("notice.resubmitted");
    }

    private static async Task OutageAsync(Stage stage)
    {
        var (day, siti, ratna) = (stage.Day, stage.Siti, stage.Ratna);
        await stage.SkipToQueueAsync();
        await day.TurnAsync(TimeSpan.FromMinutes(20));
        await ratna.Says("/gangguan OSS tidak dapat dibuka");
        await ratna.Presses("outage.yes");
        await day.TurnAsync(TimeSpan.FromMinutes(1));
        await siti.Says("/status");
        await day.TurnAsync(TimeSpan.FromMinutes(90));
        await ratna.Says("/gangguan selesai");
        await day.TurnAsync(TimeSpan.FromMinutes(1));
        siti.Sees("notice.resumed");
    }

    private static async Task LateAsync(Stage stage)
    {
        await stage.SkipToQueueAsync();
        await stage.Day.TurnAsync(TimeSpan.FromMinutes(95));
        await stage.Siti.Says("/status");
        stage.Siti.CanGoOn();
    }

    private static async Task StalledAsync(Stage stage)
    {
        await stage.SkipToQueueAsync();
        await stage.Dewi.PressesOnDesk("move-button.claim");
        await stage.Day.TurnAsync(TimeSpan.FromMinutes(35));
        await stage.Siti.Says("/status");
        stage.Siti.CanGoOn();
    }

    private static async Task ClosedDayAsync(Stage stage)
    {
        var (day, ratna) = (stage.Day, stage.Ratna);
        await stage.SkipAsync("KTP sudah ditunjukkan, izin usaha belum", "the KTP was shown, the licence is missing", async () =>
        {
            await stage.Siti.AppliesAsync();
            await stage.Siti.Presses("step.register-account.exit.nib-exists");
            await stage.Siti.Says(WalkThrough.Nib);
            await stage.Yanto.PressesOnDesk("Ditunjukkan: KTP asli");
            await day.TurnAsync(TimeSpan.FromHours(8));
        });
        await stage.Siti.Presses("item.licence-printout.name", sending: Papers.Pdf("izin"));
        await ratna.Says("/libur besok Listrik padam");
        await ratna.Presses("calendar.button.enter");
        await day.TurnAsync(TimeSpan.FromMinutes(2));
        await stage.Siti.Says("/status");
        stage.Siti.CanGoOn();
    }

    /// <summary>07:00 in Blitar on a day of 2026.</summary>
    private static DateTimeOffset Day(int month, int day) => new(2026, month, day, 0, 0, 0, TimeSpan.Zero);
}
