using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PtspBot.Domain.Figures;
using PtspBot.Notices.Digests;
using PtspBot.Persistence;
using PtspBot.Tests.Support;
using static PtspBot.Tests.Clock.SampleCalendar;

namespace PtspBot.Tests.Stories;

/// <summary>The office's days told to its officers: a week turned, and what they read in the morning, in the evening and at its end.</summary>
public sealed class DigestTests
{
    [Fact]
    public async Task A_week_turned_is_told_every_morning_every_evening_and_to_the_head_at_its_end()
    {
        await using var day = await Play.OpenAsync(At("2026-11-23 07:00"));
        await day.TurnToAsync(At("2026-11-23 09:00"));
        day.Head.SeesOnDesk("Tidak ada permohonan yang menunggu kantor. Selamat bertugas!");
        await day.Siti.HandsInEverythingAsync(day);
        await day.TurnToAsync(At("2026-11-23 09:20"));
        await day.Verifier.ClaimsAndAcceptsAsync();
        await day.Verifier.ApprovesAndRecordsAsync();

        await day.TurnToAsync(At("2026-11-23 15:31"));
        day.Head.SeesOnDesk("🌇 Rekap Senin, 23 November 2026");
        day.Head.SeesOnDesk("✅ Selesai: 1. Dalam waktu standar kantor: 1 dari 1 (100 %).");
        day.Head.SeesOnDesk("Tidak ada yang tertinggal.");

        await day.TurnToAsync(At("2026-11-30 07:00"));
        Assert.Equal((5, 5), (Mornings(day), day.CountOnDesk("digest.closing.head")));
        var week = Assert.Single(day.Head.Person.Private.Messages, message => message.Words?.StartsWith("📊", StringComparison.Ordinal) == true).Words!;
        Assert.Contains("Rekap minggu Senin, 23 November 2026 s.d. Minggu, 29 November 2026", week, StringComparison.Ordinal);
        Assert.Contains("waktu kantor, standar 1 jam\nSelesai: 1 (0)\nDalam standar, bersih: 1 dari 1 (100 %) (belum ada)", week, StringComparison.Ordinal);
        Assert.Contains("separuhnya paling lama 20 menit, yang terlama 20 menit", week, StringComparison.Ordinal);
        Assert.Contains("Disetujui tanpa perbaikan: 1 dari 1 (100 %) (belum ada)", week, StringComparison.Ordinal);
        Assert.Contains("Eskalasi yang ditindaklanjuti: belum ada (belum ada)", week, StringComparison.Ordinal);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task What_was_left_overnight_is_late_in_the_morning_and_its_button_opens_the_case()
    {
        await using var day = await Play.OpenAsync(At("2026-11-23 14:00"));
        await day.Siti.HandsInEverythingAsync(day);

        await day.TurnToAsync(At("2026-11-23 15:32"));
        day.Head.SeesOnDesk("⏳ Dilanjutkan: 1 permohonan. Terlambat: 1, belum diambil: 1.");
        await day.TurnToAsync(At("2026-11-24 07:32"));
        day.Head.SeesOnDesk("Menunggu kantor: 1 permohonan. Terlambat: 1, jatuh tempo hari ini: 0, belum diambil: 1.");
        await day.Verifier.PressesOnDesk("digest.opening.open");

        day.Verifier.Sees("card.unclaimed-due");
        Assert.NotNull(day.Verifier.ButtonFor(day.Verifier.Person.Private, "move-button.claim"));
    }

    [Fact]
    public async Task A_correction_asked_for_is_told_in_the_evening_with_what_it_waits_for_and_nothing_of_the_applicant()
    {
        await using var day = await Play.OpenAsync();
        await day.TurnAsync(TimeSpan.FromMinutes(2));
        await day.Siti.HandsInEverythingAsync(day, npwp: true);
        await day.Verifier.SendsBackNpwpAsync();

        await day.TurnToAsync(At("2026-11-23 15:32"));

        day.Head.SeesOnDesk("Waktu layanan yang hari ini dihentikan sementara: 1");
        day.Head.SeesOnDesk("digest.closing.correction");
        var digests = day.Theatre.DeskGroup.Messages.Where(message => message.Words is { } words && (words.StartsWith("🌇", StringComparison.Ordinal) || words.StartsWith("🌅", StringComparison.Ordinal))).ToList();
        Assert.Equal(2, digests.Count);
        Assert.All(digests, digest => Assert.DoesNotContain("Siti", digest.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task However_often_and_late_it_is_looked_a_digest_goes_out_once_and_not_after_closing()
    {
        await using var day = await Play.OpenAsync(At("2026-11-24 11:00"));
        var sending = day.Theatre.Worker.Services.GetRequiredService<DigestSending>();
        for (var times = 0; times < 3; times++)
            await sending.SendAsync(DigestKind.Opening, At("2026-11-24 11:00").AddMinutes(times), TestContext.Current.CancellationToken);
        await sending.SendAsync(DigestKind.Opening, At("2026-11-25 15:30"), TestContext.Current.CancellationToken);
        await sending.SendAsync(DigestKind.Opening, At("2026-11-28 09:00"), TestContext.Current.CancellationToken);

        await using var db = day.Theatre.Worker.Services.GetRequiredService<OfficeDatabase>().Context();
        Assert.Equal(["digest/opening/2026-11-24"], await db.Outbox.Where(row => row.Key!.StartsWith("digest/opening")).Select(row => row.Key).ToListAsync(TestContext.Current.CancellationToken));
        await day.QuietAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, Mornings(day));
    }

    [Fact]
    public async Task On_a_closed_day_nothing_is_sent()
    {
        await using var day = await Play.OpenAsync(At("2026-12-24 07:00"));

        await day.TurnToAsync(At("2026-12-27 23:00"));

        Assert.Equal((0, 0), (Mornings(day), day.CountOnDesk("digest.closing.head")));
    }

    [Fact]
    public async Task The_day_and_the_week_can_be_asked_for_by_those_who_may()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);

        await day.Verifier.Says("/rekap hari");
        day.Verifier.Sees("digest.closing.done-none");
        day.Verifier.Sees("digest.opening.text");
        await day.Verifier.Says("/rekap minggu");
        day.Verifier.Sees("move.no-role");
        await day.Head.Says("/rekap minggu");
        day.Head.Sees("digest.weekly.head");
        await day.Head.Says("/rekap");
        day.Head.Sees("digest.how");
    }

    private static int Mornings(Play day) => day.CountOnDesk("digest.opening.none") + day.CountOnDesk("digest.opening.text");
}
