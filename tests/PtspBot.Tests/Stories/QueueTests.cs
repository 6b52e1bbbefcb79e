using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PtspBot.Persistence;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>Officers who look for their work, and for somebody's case.</summary>
public sealed class QueueTests
{
    [Fact]
    public async Task A_long_queue_is_turned_and_narrowed_in_one_message_and_a_case_opened_from_it()
    {
        await using var day = await Play.OpenAsync();
        foreach (var index in Enumerable.Range(1, 9))
            await HandsInAsync(day, index);
        await day.Verifier.PressesOnDesk("move-button.claim");
        await HandsInAsync(day, 10);

        await day.SecondVerifier.Says("/antrean");
        day.SecondVerifier.Sees("Menunggu kantor: 10 permohonan, ditampilkan 10");
        day.SecondVerifier.Sees("Halaman 1 dari 2");
        var messages = day.SecondVerifier.Person.Private.Messages.Count;
        await day.SecondVerifier.Presses("queue.on");
        Assert.Contains("Halaman 2 dari 2", Last(day.SecondVerifier), StringComparison.Ordinal);
        await day.SecondVerifier.Presses("🟡 Belum diambil: 9");
        Assert.Contains("ditampilkan 9", Last(day.SecondVerifier), StringComparison.Ordinal);
        Assert.Equal(messages, day.SecondVerifier.Person.Private.Messages.Count);

        await day.TurnAsync(TimeSpan.FromMinutes(61));
        await day.SecondVerifier.Presses("queue.again");
        await day.SecondVerifier.Presses("queue.focus.late");
        Assert.Contains("🔴", Last(day.SecondVerifier), StringComparison.Ordinal);
        await day.SecondVerifier.Presses("OSS-2026-00002");
        day.SecondVerifier.Sees("card.head");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_case_that_this_version_does_not_know_is_said_to_be_set_aside_and_not_to_be_gone()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.Verifier.Says("/antrean");
        await using (var db = day.Theatre.Worker.Services.GetRequiredService<OfficeDatabase>().Context())
            await db.Database.ExecuteSqlAsync($"UPDATE Cases SET Phase = 'Dreaming'", TestContext.Current.CancellationToken);

        await day.Verifier.Presses("OSS-2026-00001");

        day.Verifier.IsTold("staff.press.set-aside");
    }

    [Fact]
    public async Task An_officer_sees_what_they_hold_and_of_the_queue_what_their_roles_are_for()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.FrontOfficer.Says("/antrean");
        day.FrontOfficer.Sees("queue.none");
        await day.Head.Says("/antrean");
        day.Head.Sees("OSS-2026-00001");

        await day.Verifier.Says("/saya");
        day.Verifier.Sees("queue.mine-none");
        await day.Verifier.PressesOnDesk("move-button.claim");
        await day.Verifier.Says("/saya");

        day.Verifier.Sees("staff.role.verifier");
        day.Verifier.Sees("Yang Anda pegang: 1 permohonan");
    }

    [Fact]
    public async Task A_case_is_found_by_its_number_by_a_NIK_that_leaves_the_chat_again_and_by_how_a_name_begins()
    {
        await using var day = await Play.OpenAsync();
        await HandsInAsync(day, 1);
        await HandsInAsync(day, 2);

        await day.FrontOfficer.Says("/cari oss-2026-00002");
        day.FrontOfficer.Sees("card.head");
        await day.FrontOfficer.Says("/cari 9972 0101 0190 0001");
        day.FrontOfficer.Sees("OSS-2026-00001");
        Assert.DoesNotContain(day.FrontOfficer.Person.Private.Messages, message => message.Words?.Contains("9972 0101", StringComparison.Ordinal) == true);
        await day.FrontOfficer.Says("/cari melati siti");
        day.FrontOfficer.Sees("🔎 Ditemukan: 2");
        day.FrontOfficer.Sees("Siti M. · Warung Melati");
        await day.FrontOfficer.Presses("OSS-2026-00002");
        day.FrontOfficer.Sees("card.head");

        await day.FrontOfficer.Says("/cari 9972010101900009");
        day.FrontOfficer.Sees("queue.search.no-digits");
        await day.FrontOfficer.Says("/cari Ratu Sima");
        day.FrontOfficer.Sees("queue.search.no-name");
        await day.FrontOfficer.Says("/cari");
        day.FrontOfficer.Sees("queue.search.how");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Whoever_only_sets_the_office_up_finds_nobody()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        var admin = await day.Theatre.AddOfficerAsync("Tono", "admin", TestContext.Current.CancellationToken);
        var tono = new Someone(day, admin.Person);

        await tono.Says("/cari Siti");
        tono.Sees("move.no-role");
        await tono.Says("/antrean");
        tono.Sees("queue.none");
    }

    private static string Last(Someone officer) => officer.Person.Private.Messages[^1].Words!;

    private static async Task HandsInAsync(Play day, int index)
    {
        var applicant = day.AddApplicant($"Siti {index}");
        await applicant.AppliesAsync(nik: $"99720101019{index:00000}");
        await applicant.GetsAccountAsync();
        await applicant.RegistersBusinessAsync($"12345678{index:00000}");
        await day.FrontOfficer.PressesOnDesk("Ditunjukkan: KTP asli");
        applicant.Sees("notice.complete");
    }
}
