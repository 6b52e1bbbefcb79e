using PtspBot.Records;
using UglyToad.PdfPig;

namespace PtspBot.Tests.Records;

public class PrintingTests
{
    [Fact]
    public void A_paper_is_read_again_as_it_was_written_page_by_page()
    {
        var paper = new Paper("Riwayat permohonan X-1", ["SOP 1"], [.. Enumerable.Range(1, 60).Select(index => new PaperEntry($"{index}. Tugas diambil", [$"Oleh: Rina – pukul {index}", "Penjelasan: baris satu\nbaris dua"]))], "X-1 – halaman {0}");

        using var pdf = PdfDocument.Open(Printing.Write(paper));

        Assert.InRange(pdf.NumberOfPages, 3, 10);
        var text = string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
        Assert.All(Enumerable.Range(1, 60), index => Assert.Contains($"{index}. Tugas diambil", text, StringComparison.Ordinal));
        Assert.Contains($"halaman {pdf.NumberOfPages}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_leaves_the_page()
    {
        var paper = new Paper(new string('J', 400), [], [new PaperEntry("Satu", [new string('w', 3000), string.Join(' ', Enumerable.Repeat("kata", 3000))])], "{0}");

        using var pdf = PdfDocument.Open(Printing.Write(paper));

        Assert.All(pdf.GetPages().SelectMany(page => page.Letters), letter => Assert.InRange(letter.Location.X, 50, 545));
        Assert.All(pdf.GetPages().SelectMany(page => page.Letters), letter => Assert.InRange(letter.Location.Y, 20, 800));
        Assert.Equal(3000, string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)).Count(letter => letter == 'w'));
    }
}
