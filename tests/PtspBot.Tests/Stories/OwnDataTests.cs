using System.Text;
using Microsoft.Extensions.DependencyInjection;
using PtspBot.Persistence;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>"Data saya", and what follows a case that ended, through the whole house.</summary>
public sealed class OwnDataTests
{
    [Fact]
    public async Task Who_looked_is_told_by_role_and_the_copy_holds_everything_and_stays_nowhere()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.HandsInEverythingAsync(day, npwp: true);
        await day.Verifier.ClaimsAndAcceptsAsync();

        await siti.Says("/data");
        siti.Sees("mydata.title");
        await siti.Presses("mydata.button.viewers");
        siti.Sees("mydata.viewers.list");
        siti.Sees("staff.role.verifier");
        await siti.Presses("mydata.button.back");
        await siti.Presses("mydata.button.copy");
        siti.Sees("mydata.copy.ask");
        await siti.Presses("mydata.copy.yes");
        siti.Sees("mydata.copy.sent");

        var copy = siti.Person.Private.Messages.Last(message => message.Media is not null && message.From.IsBot).Media!.File;
        var page = Encoding.UTF8.GetString(copy.Bytes.Span);
        Assert.All((string[])[WalkThrough.Nik, WalkThrough.Email, "Siti Melati", "NPWP", "OSS-2026-00001"], part => Assert.Contains(part, page, StringComparison.Ordinal));
        Assert.Empty(Haystack.FilesWith(day.Folder, WalkThrough.Nik));
        Assert.DoesNotContain(day.Log.Lines, line => line.Contains(WalkThrough.Email, StringComparison.Ordinal));
        await using var db = day.Theatre.Worker.Services.GetRequiredService<OfficeDatabase>().Context();
        Assert.Null(Assert.Single(db.Outbox.ToList(), row => row.Kind == nameof(PtspBot.Mailroom.MadeFile)).Payload);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task After_consent_is_withdrawn_nothing_about_a_case_reaches_the_chat_until_it_is_given_again()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.HandsInEverythingAsync(day);

        await siti.Says("/data");
        await siti.Presses("mydata.button.withdraw");
        await siti.Presses("mydata.withdraw.yes");
        siti.Sees("mydata.withdraw.done");
        day.Head.SeesOnDesk("mydata.withdraw.desk");
        var read = siti.Person.Private.Messages.Count;
        await day.Verifier.ClaimsAndAcceptsAsync();
        await day.Verifier.ApprovesAndRecordsAsync();
        await day.TurnAsync(TimeSpan.FromDays(20));
        Assert.Equal(read, siti.Person.Private.Messages.Count);

        await siti.Presses("privacy.reconsider");
        await siti.Presses("privacy.accept");
        await siti.Says("/status");
        siti.Sees("step.fulfil-commitments.guide");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Erased_files_are_gone_from_the_disk_and_the_archive_stays()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.AppliesAsync();
        await siti.GetsAccountAsync();
        await siti.RegistersBusinessAsync();
        await siti.Presses("NPWP", sending: Papers.Pdf("npwp lama"));
        await siti.Sends(Papers.Pdf("npwp baru"), "npwp.pdf", caption: "NPWP");
        Assert.Equal(3, Stored(day));

        await siti.Says("/data");
        await siti.Presses("mydata.button.erase");
        siti.Sees("mydata.erase.leftovers");
        siti.Sees("mydata.erase.running");
        await siti.Presses("mydata.erase.yes");

        siti.Sees("mydata.erase.done");
        Assert.Equal(2, Stored(day));
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task What_a_kill_left_on_the_disk_is_swept_within_the_hour()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.AppliesAsync();
        await day.Theatre.Worker.Services.GetRequiredService<PtspBot.Documents.FileStore>().StoreAsync(Guid.NewGuid(), [1, 2, 3], TestContext.Current.CancellationToken);
        Assert.Equal(1, Stored(day));

        await day.TurnAsync(TimeSpan.FromMinutes(61));

        Assert.Equal(0, Stored(day));
    }

    [Fact]
    public async Task After_a_rejection_one_may_object_to_a_person_and_apply_again_with_the_same_answers()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.HandsInEverythingAsync(day);
        await RejectsAsync(day);
        siti.Sees("case.rights");

        await siti.Presses("case.button.object");
        siti.Sees("objection.write");
        await siti.Says("Lokasi saya sesuai tata ruang, mohon diperiksa kembali.");
        siti.Sees("objection.passed");
        day.Head.SeesOnDesk("objection.desk");

        await siti.Says("/status");
        siti.Sees("where.rejected-advised");
        siti.Sees("case.final.rejected");
        await siti.Presses("case.button.reapply");
        siti.Sees("reapply.begun");
        siti.Sees("review.ask");
        await siti.Presses("review.send");
        siti.Sees("notice.created");
        await siti.GetsAccountAsync();
        await siti.RegistersBusinessAsync();
        day.Head.SeesOnDesk("card.follows");
        await siti.Says("/status");
        await siti.Presses("status.all");
        siti.Sees("case.final.rejected");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task After_the_last_day_an_objection_is_answered_with_what_can_still_be_done()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await RejectsAsync(day);

        await day.TurnAsync(TimeSpan.FromDays(60));
        await day.Siti.Presses("case.button.object");

        day.Siti.Sees("objection.too-late");
        Assert.Equal(0, day.CountOnDesk("objection.desk"));
    }

    [Fact]
    public async Task One_tap_says_where_the_file_is_since_when_what_is_left_and_what_the_office_said_last()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.HandsInEverythingAsync(day, npwp: true);
        await day.TurnAsync(TimeSpan.FromMinutes(20));

        await siti.Says("/status");
        siti.Sees("where.since");
        siti.Sees("Sisa waktu layanan kami: 40 menit.");
        siti.Sees("✅ Berkas perizinan");
        siti.Sees("▶️ Verifikasi berkas");

        await day.Verifier.SendsBackNpwpAsync();
        await siti.Says("/status");
        siti.Sees("where.last-word");
        siti.Sees("notice.sent-back");
    }

    private static async Task RejectsAsync(Play day)
    {
        await day.Verifier.PressesOnDesk("move-button.claim");
        await day.Verifier.PressesOnDesk("move-button.reject");
        await day.Verifier.Presses("reason.U01");
        await day.Verifier.Says("Lokasi berada di jalur hijau.");
        await day.Verifier.Says("Perda RTRW Kota Blitar");
        await day.Verifier.Says("Mohon memilih lokasi lain.");
        await day.Verifier.Presses("staff-form.reject.confirm");
    }

    private static int Stored(Play day) => Directory.GetFiles(Path.Combine(day.Folder, "data", "documents"), "*", SearchOption.AllDirectories).Length;
}
