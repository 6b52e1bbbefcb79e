using PtspBot.Sandbox;
using PtspBot.Tests.Support;
using UglyToad.PdfPig;

namespace PtspBot.Tests.Stories;

/// <summary>What the office keeps and hands on: the SOP's records as a table, its figures as a picture.</summary>
public sealed class RecordsTests
{
    [Fact]
    public async Task The_three_records_of_the_SOP_come_as_a_spreadsheet_with_the_right_cells()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day, npwp: true);
        await day.TurnAsync(TimeSpan.FromMinutes(10));
        await day.Verifier.ClaimsAndAcceptsAsync();
        await day.Verifier.Presses("judge.button.accept");
        await day.Verifier.ApprovesAndRecordsAsync();

        await day.Head.Says("/rekap register");

        var file = day.Head.Person.Private.Messages[^1];
        Assert.Equal("register-2026-11-01-2026-11-23.xlsx", file.Media!.File.FileName);
        day.Head.Sees("records.sent");
        var book = Workbook.Read(file.Media.File.Bytes.ToArray());
        Assert.Equal(["Verifikasi komitmen", "Persetujuan-penolakan", "Unggah dokumen"], book.Tabs);
        var decision = Assert.Single(book.Rows(1, 6, "ABDEIJ"));
        Assert.Equal(["1", "46349", "OSS-2026-00001", "Disetujui", day.Verifier.Person.User.Name, "Petugas loket, Verifikator"], decision);
        var uploads = book.Rows(2, 6, "DEFGH");
        Assert.Contains(uploads, row => row[1] == day.Texts.SayPlain("id", "item.ktp-original.name") && row[2] == "Ditunjukkan di loket" && row[3] == day.FrontOfficer.Person.User.Name);
        Assert.Contains(uploads, row => row[1] == day.Texts.SayPlain("id", "item.npwp-card.name") && row[2] == "Dikirim lewat percakapan" && row[3] == "Pemohon");
        Assert.Empty(book.Rows(0, 6, "A"));
        Assert.DoesNotContain("Siti", string.Join(' ', Enumerable.Range(0, 3).SelectMany(tab => book.Rows(tab, 6, "ABCDEFGHIJ")).SelectMany(row => row)), StringComparison.Ordinal);

        await day.Head.Says("/rekap register 1-31 Okt");
        day.Head.Sees("Persetujuan atau penolakan: 0");
        await day.Verifier.Says("/rekap register");
        day.Verifier.Sees("move.no-role");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task The_journal_of_a_case_is_a_paper_that_names_the_officers_and_not_the_applicant()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day, npwp: true);
        await day.Verifier.SendsBackNpwpAsync();

        await day.Head.Says("/riwayat oss-2026-00001");

        var file = day.Head.Person.Private.Messages[^1];
        Assert.Equal("riwayat-OSS-2026-00001.pdf", file.Media!.File.FileName);
        using var pdf = PdfDocument.Open(file.Media.File.Bytes.ToArray());
        var text = string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        Assert.Contains("Riwayat permohonan OSS-2026-00001", text, StringComparison.Ordinal);
        Assert.Contains($"Oleh: {day.Verifier.Person.User.Name} (Petugas loket, Verifikator)", text, StringComparison.Ordinal);
        Assert.Contains("Alasan: D02", text, StringComparison.Ordinal);
        Assert.Contains("Perbaikan diminta", text, StringComparison.Ordinal);
        Assert.Equal((await day.JournalAsync()).Count, text.Split("Oleh: ").Length - 1);
        Assert.DoesNotContain("Siti", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Moved", text, StringComparison.Ordinal);

        await day.Head.Says("/riwayat OSS-2026-00009");
        day.Head.Sees("staff.find.none");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task The_day_and_the_week_come_with_a_picture()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.Verifier.Says("/rekap hari");
        day.Verifier.Sees("records.chart.sent");
        Assert.Equal(MediaKind.Photo, day.Verifier.Person.Private.Messages[^1].Media?.Kind);

        await day.Head.Says("/rekap minggu");

        day.Head.Sees("digest.weekly.head");
        Assert.Equal(MediaKind.Photo, day.Head.Person.Private.Messages[^1].Media?.Kind);
        Assert.Empty(day.Log.Errors);
    }
}
