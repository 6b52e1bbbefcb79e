using PtspBot.Sandbox.Web;
using UglyToad.PdfPig;

namespace PtspBot.Tests.Sandbox.Web;

public sealed class SampleFilesTests
{
    [Fact]
    public void The_sample_document_is_read_by_a_pdf_reader_and_no_two_are_equal()
    {
        var (one, other) = (SampleFiles.Make("pdf"), SampleFiles.Make("pdf"));

        using var document = PdfDocument.Open(one.Bytes.ToArray());

        Assert.Contains("contoh", document.GetPage(1).Text, StringComparison.Ordinal);
        Assert.False(one.Bytes.Span.SequenceEqual(other.Bytes.Span));
    }

    [Theory]
    [InlineData("photo")]
    [InlineData("picture")]
    public void A_sample_picture_is_a_jpeg_and_no_two_are_equal(string name)
    {
        var (one, other) = (SampleFiles.Make(name), SampleFiles.Make(name));

        Assert.Equal("image/jpeg", ChatFiles.PictureType(one.Bytes.Span));
        Assert.False(one.Bytes.Span.SequenceEqual(other.Bytes.Span));
    }

    [Fact]
    public void The_file_that_is_too_big_is_above_what_a_bot_may_download()
    {
        Assert.True(SampleFiles.Make("too-big").Bytes.Length > 20 * 1024 * 1024);
    }
}
