using PtspBot.Sandbox;
using PtspBot.Tests.Stories;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Transcripts;

/// <summary>From the first word to a number, and what people do instead.</summary>
internal static class EntryScripts
{
    public static IReadOnlyList<Script> All { get; } =
    [
        new("consent", new("Membaca, menolak, mengganti bahasa, setuju", "Reading, declining, another language, agreeing"), ConsentAsync),
        new("menu", new("Melihat-lihat sebelum mengajukan", "Looking around before applying"), MenuAsync),
        new("intake", new("Satu pertanyaan demi satu, dengan banyak kekeliruan", "One question at a time, with many mistakes"), IntakeAsync),
        new("entity", new("Badan usaha", "An entity"), EntityAsync),
        new("resumed", new("Berhenti di tengah, lanjut tiga hari kemudian", "Left half way, gone on with after three days"), ResumedAsync),
        new("given-up", new("Pengisian dibatalkan", "The questions are given up"), GivenUpAsync),
        new("two-businesses", new("Usaha yang sama dua kali, lalu usaha kedua", "The same business twice, then a second one"), TwoBusinessesAsync),
        new("same-business-elsewhere", new("Usaha yang sama dari percakapan lain", "The same business from another chat"), SameBusinessElsewhereAsync) { Desk = true },
    ];

    private static async Task ConsentAsync(Stage stage)
    {
        var siti = stage.Siti;
        await siti.Starts();
        await siti.Presses("privacy.more");
        await siti.Presses("privacy.decline");
        await siti.Says("/status");
        await siti.Presses("privacy.reconsider");
        await siti.Presses(stage.OtherLanguage);
        await siti.Presses(stage.OwnLanguage);
        await siti.Presses("privacy.accept");
        siti.Sees("field.applicant-kind.ask");
    }

    private static async Task MenuAsync(Stage stage)
    {
        var siti = stage.Siti;
        await siti.Starts();
        await siti.Presses("privacy.accept");
        await siti.Says("/mulai");
        await siti.Presses("menu.status");
        await siti.Presses("case.button.home");
        await siti.Presses("menu.steps");
        await siti.Presses("menu.officer");
        await siti.Says("berapa biayanya?");
        await siti.Says("/bantuan");
        await siti.Says("/rahasia");
        await siti.Says("/batal");
        siti.CanGoOn();
    }

    private static async Task IntakeAsync(Stage stage)
    {
        var siti = stage.Siti;
        await siti.Starts();
        await siti.Presses("privacy.accept");
        await siti.Says("saya mau buka warung");
        await siti.Presses("field.applicant-kind.choice.individual");
        await siti.Actor.SendsStickerAsync();
        await siti.Says("12345");
        await siti.Says("Siti Melati");
        await siti.Says("99720101O1900001");
        await siti.Says("997201010190001");
        await siti.Says("9972017201900001");
        await siti.Presses("answer.type-again");
        await siti.Says(WalkThrough.Nik);
        await siti.Says("siti di rumah");
        await siti.Says("siti.melati@gmial.com");
        await siti.Says(WalkThrough.Email);
        await siti.Actor.SendsContactAsync(new Contact("6281200000009", "Budi", UserId: 99));
        await siti.Says("123");
        await siti.SharesContact();
        await siti.Says("Warung Melati, rumah makan");
        await siti.Says("Surabaya");
        await siti.Presses("field.business-kelurahan.choice.outside");
        await siti.Presses("region.district");
        await siti.Presses("region.other-district");
        await siti.Says("Bendogerit");
        await siti.Presses("intake.back");
        await siti.Presses("region.district");
        await siti.Presses("Bendogerit");
        await siti.Presses("field.service-mode.choice.alone");
        await siti.Presses(stage.Label("review.correct", "name", "field.email-address.name"));
        await siti.Says("melati@example.id");
        await siti.Presses("review.send");
        siti.Sees("notice.created");
    }

    private static async Task EntityAsync(Stage stage)
    {
        var siti = stage.Siti;
        await siti.Starts();
        await siti.Presses("privacy.accept");
        await siti.Presses("field.applicant-kind.choice.entity");
        await siti.AnswersAsync(stage);
        await siti.Presses("review.send");
        await siti.Presses("step.register-account.exit.nib-exists");
        await siti.Says(WalkThrough.Nib);
        siti.Sees("step.licensing-papers.guide");
    }

    private static async Task ResumedAsync(Stage stage)
    {
        var siti = stage.Siti;
        await siti.Starts();
        await siti.Presses("privacy.accept");
        await siti.Presses("field.applicant-kind.choice.individual");
        await siti.Says("Siti Melati");
        await stage.Day.TurnAsync(TimeSpan.FromDays(3));
        await siti.Says("/mulai");
        await siti.Presses("menu.go-on");
        siti.Sees("field.applicant-nik.ask");
    }

    private static async Task GivenUpAsync(Stage stage)
    {
        var siti = stage.Siti;
        await siti.Starts();
        await siti.Presses("privacy.accept");
        await siti.Presses("field.applicant-kind.choice.individual");
        await siti.Says("/batal");
        siti.Sees("intake.given-up");
    }

    private static async Task TwoBusinessesAsync(Stage stage)
    {
        var siti = stage.Siti;
        await stage.SkipToNumberAsync();
        await siti.Says("/mulai");
        await siti.Presses("menu.apply-another");
        await AnswersUpToBusinessAsync(siti);
        await siti.Says("Warung Melati, rumah makan");
        siti.Sees("review.duplicate");
        await siti.Says("Bengkel Jaya, bengkel motor");
        await siti.AnswersAsync(stage);
        await siti.Presses("review.send");
        await siti.Says("/status");
        await siti.Presses("status.open");
        siti.CanGoOn();
    }

    private static async Task SameBusinessElsewhereAsync(Stage stage)
    {
        await stage.SkipToNumberAsync();
        var budi = stage.Comes("Budi");
        await stage.SkipAsync("Budi mengisi data diri yang sama", "Budi gives the same personal data", async () =>
        {
            await budi.Starts();
            await budi.Presses("privacy.accept");
            await AnswersUpToBusinessAsync(budi);
        });
        await budi.Says("Warung Melati, rumah makan");
        budi.Sees("review.duplicate-elsewhere");
        await budi.Says("Apakah usaha saya sudah terdaftar?");
        await stage.Yanto.PressesOnDesk("passed-on.reply");
        await stage.Yanto.Says("Mohon datang ke loket dengan KTP, kami bantu mencari jalannya.");
        await stage.Yanto.Presses("staff-form.reply-confirm");
        await budi.Says("/mulai");
        budi.CanGoOn();
    }

    private static async Task AnswersUpToBusinessAsync(Someone somebody)
    {
        await somebody.Presses("field.applicant-kind.choice.individual");
        foreach (var answer in (string[])["Siti Melati", WalkThrough.Nik, WalkThrough.Email, WalkThrough.Phone])
            await somebody.Says(answer);
    }
}
