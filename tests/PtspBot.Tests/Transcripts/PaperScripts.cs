using PtspBot.Sandbox;
using PtspBot.Sandbox.Web;
using PtspBot.Tests.Documents;
using PtspBot.Tests.Stories;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Transcripts;

/// <summary>Papers: the ones that are asked for, and all the others.</summary>
internal static class PaperScripts
{
    public static IReadOnlyList<Script> All { get; } =
    [
        new("papers", new("Berkas dikirim, diganti, dan dikirim dua kali", "Papers sent, replaced, and sent twice"), PapersAsync),
        new("papers-refused", new("Berkas yang tidak dapat diterima", "Papers that cannot be taken"), RefusedAsync),
        new("album", new("Beberapa foto sekaligus, satu di antaranya KTP", "Several photos at once, one of them a KTP"), AlbumAsync),
        new("out-of-hours", new("Berkas lengkap pada hari Sabtu", "The file is complete on a Saturday"), OutOfHoursAsync),
    ];

    private static async Task PapersAsync(Stage stage)
    {
        var siti = stage.Siti;
        await AtPapersAsync(stage);
        await siti.Sends(Papers.Pdf("izin"), "izin-usaha.pdf");
        await siti.Presses("item.licence-printout.name");
        await siti.SendsPhoto(Samples.Jpeg(), "NPWP");
        await siti.Sends(Papers.Pdf("npwp, lebih jelas"), "npwp.pdf", caption: "NPWP");
        await siti.Sends(Papers.Pdf("npwp, lebih jelas"), "npwp.pdf", caption: "NPWP");
        await siti.Sends(Papers.Pdf("foto toko"), "toko.pdf");
        await siti.Presses("docs.none-of-these");
        await siti.Says("apakah sudah lengkap?");
        await siti.Says("/status");
        siti.CanGoOn();
    }

    private static async Task RefusedAsync(Stage stage)
    {
        var siti = stage.Siti;
        await AtPapersAsync(stage);
        await siti.Sends([], "npwp.pdf", caption: "NPWP");
        await siti.Sends("Ini bukan PDF."u8.ToArray(), "npwp.pdf", caption: "NPWP");
        await siti.Sends(Samples.Pdf(trailer: "/Encrypt 9 0 R"), "npwp-terkunci.pdf", caption: "NPWP");
        await siti.Sends(SampleFiles.Make("too-big").Bytes.ToArray(), "npwp-besar.pdf", caption: "NPWP");
        await siti.Actor.SendsVoiceAsync();
        await siti.Actor.SendsLocationAsync(-8.1, 112.2);
        siti.CanGoOn();
    }

    private static async Task AlbumAsync(Stage stage)
    {
        var siti = stage.Siti;
        await AtPapersAsync(stage);
        await siti.Actor.SendsAlbumAsync([.. "satu dua tiga".Split(' ').Select(name => new AlbumItem(Papers.Pdf(name), $"{name}.pdf", "application/pdf"))]);
        await siti.Presses("item.licence-printout.name");
        await siti.Presses("item.ktp-original.name");
        await siti.Presses("item.npwp-card.name");
        await siti.Says("/status");
        siti.CanGoOn();
    }

    private static async Task OutOfHoursAsync(Stage stage)
    {
        var siti = stage.Siti;
        await stage.SkipAsync("KTP sudah ditunjukkan di loket", "the KTP was shown at the counter", async () =>
        {
            await AtPapersAsync(stage, isSkipped: true);
            await stage.Yanto.PressesOnDesk("Ditunjukkan: KTP asli");
        });
        await stage.Day.TurnToAsync(Play.Monday.AddDays(5));
        await siti.Presses("item.licence-printout.name", sending: Papers.Pdf("izin"));
        await siti.Says("/status");
        siti.CanGoOn();
    }

    private static async Task AtPapersAsync(Stage stage, bool isSkipped = false)
    {
        if (!isSkipped)
        {
            await stage.SkipAsync("NIB sudah ada, berkas diminta", "the NIB is there, papers are asked for", () => AtPapersAsync(stage, isSkipped: true));
            await stage.Siti.Says("/status");
            return;
        }

        await stage.Siti.AppliesAsync();
        await stage.Siti.Presses("step.register-account.exit.nib-exists");
        await stage.Siti.Says(WalkThrough.Nib);
    }
}
