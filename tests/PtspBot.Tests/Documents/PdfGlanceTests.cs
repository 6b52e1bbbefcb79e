using System.Text;
using PtspBot.Documents;

namespace PtspBot.Tests.Documents;

public sealed class PdfGlanceTests
{
    [Fact]
    public void A_PDF_without_its_end_is_not_whole()
    {
        var pdf = Samples.Pdf();

        Assert.True(PdfGlance.IsWhole(pdf));
        Assert.True(PdfGlance.IsWhole([.. pdf, .. new byte[5000]]));
        Assert.False(PdfGlance.IsWhole(pdf.AsSpan(0, pdf.Length - 8)));
        Assert.False(PdfGlance.IsWhole("%PDF-1.7\nstartxref\n99999\n%%EOF"u8));
    }

    [Fact]
    public void Pages_are_counted_from_the_page_tree() => Assert.Equal(7, PdfGlance.PagesOf(Samples.Pdf(pages: 7)));

    [Fact]
    public void A_branch_of_the_page_tree_or_an_outline_is_not_the_count() =>
        Assert.Equal(7, PdfGlance.PagesOf(Samples.Pdf(pages: 7, more: "8 0 obj <</Type/Pages/Count 3>> endobj 9 0 obj <</Type/Outlines/Count 99>> endobj")));

    [Fact]
    public void Brackets_in_a_text_do_not_confuse() =>
        Assert.Equal(9, PdfGlance.PagesOf(Samples.Pdf(more: @"8 0 obj <</X (>> \) /Count 5) /Y <</Count 4>> /Type/Pages/Count 9>> endobj")));

    [Fact]
    public void Pages_are_counted_in_a_packed_page_tree_too() =>
        Assert.Equal(5, PdfGlance.PagesOf(Samples.PackedPdf("1 0 2 9 <</X 1>> <</Type/Pages/Count 5>>"u8.ToArray())));

    [Fact]
    public void What_cannot_be_counted_is_unknown()
    {
        byte[] start = [.. "%PDF-1.7 5 0 obj <</Type/ObjStm>> stream\n"u8];

        Assert.Null(PdfGlance.PagesOf([.. start, .. "sealed"u8]));
        Assert.Null(PdfGlance.PagesOf([.. start, 0x78, 0xBB, 1, 2, 3, 4, 5, 6, 7])); // asks for a preset dictionary
        Assert.Null(PdfGlance.PagesOf(start));
    }

    [Fact]
    public void A_small_file_that_unpacks_to_a_huge_one_is_given_up()
    {
        var bomb = new byte[64 * 1024 * 1024];
        "<</Type/Pages/Count 5>>"u8.CopyTo(bomb.AsSpan(bomb.Length - 100));

        Assert.Null(PdfGlance.PagesOf(Samples.PackedPdf(bomb)));
    }

    [Fact]
    public void A_deeply_nested_file_brings_nobody_down() =>
        Assert.Null(PdfGlance.PagesOf(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1 0 obj<<[(", 500_000)))));
}
