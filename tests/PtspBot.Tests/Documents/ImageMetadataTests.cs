using System.Text;
using CsCheck;
using PtspBot.Documents;

namespace PtspBot.Tests.Documents;

public sealed class ImageMetadataTests
{
    private static readonly byte[] Secret = "where and by whom"u8.ToArray();

    [Fact]
    public void A_photograph_loses_everything_but_its_pixels()
    {
        byte[] told = [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Secret];
        var photo = Samples.Jpeg(
            Samples.Exif(1), Samples.Segment(0xE1, told), Samples.Segment(0xED, Secret), Samples.Segment(0xFE, Secret),
            Samples.Segment(0xE0, [.. "JFXX\0"u8, .. Secret]), Samples.Segment(0xE2, [.. "MPF\0"u8, .. Secret]), Samples.Segment(0xE5, Secret));

        Assert.Equal(Samples.Jpeg(), ImageMetadata.Strip(ContentKind.Jpeg, photo));
    }

    [Fact]
    public void A_photograph_keeps_its_colours()
    {
        var photo = Samples.Jpeg(Samples.Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 7]), Samples.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0]));

        Assert.Equal(photo, ImageMetadata.Strip(ContentKind.Jpeg, photo));
    }

    [Fact]
    public void A_photograph_taken_sideways_still_stands_upright_and_nothing_else_is_told()
    {
        var clean = ImageMetadata.Strip(ContentKind.Jpeg, Samples.Jpeg(Samples.Exif(6)))!;

        Assert.Equal(Samples.Jpeg().Length + 36, clean.Length);
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(clean), StringComparison.Ordinal);
        Assert.Equal<ushort?>(6, ExifOrientation.Of(clean.AsSpan(12)));
        Assert.Equal(clean, ImageMetadata.Strip(ContentKind.Jpeg, clean));
    }

    [Fact]
    public void What_hangs_behind_the_end_of_a_picture_goes()
    {
        Assert.Equal(Samples.Jpeg(), ImageMetadata.Strip(ContentKind.Jpeg, [.. Samples.Jpeg(), .. Samples.Jpeg(Samples.Exif(3))]));
        Assert.Equal(Samples.Png(), ImageMetadata.Strip(ContentKind.Png, [.. Samples.Png(), .. Secret]));
    }

    [Theory]
    [InlineData("tEXt")]
    [InlineData("zTXt")]
    [InlineData("iTXt")]
    [InlineData("eXIf")]
    [InlineData("tIME")]
    [InlineData("prVt")]
    public void A_PNG_loses_what_it_tells_beside_the_picture(string chunk) =>
        Assert.Equal(Samples.Png(), ImageMetadata.Strip(ContentKind.Png, Samples.Png(Samples.Chunk(chunk, Secret))));

    [Fact]
    public void A_picture_cut_off_anywhere_is_noticed()
    {
        foreach (var (kind, whole) in new[] { (ContentKind.Jpeg, Samples.Jpeg(Samples.Exif(6))), (ContentKind.Png, Samples.Png()), (ContentKind.Heic, Samples.Heic()) })
            for (var length = 12; length < whole.Length; length++)
                Assert.Null(ImageMetadata.Strip(kind, whole.AsSpan(0, length)));
    }

    [Fact]
    public void A_HEIC_is_left_as_it_is() =>
        Assert.Equal(Samples.Heic(), ImageMetadata.Strip(ContentKind.Heic, Samples.Heic()));

    [Fact]
    public void Cleaning_twice_changes_nothing_more() =>
        Gen.Select(Gen.Byte, Gen.Byte.Array[0, 40]).List[0, 5].Sample(segments =>
        {
            var photo = Samples.Jpeg([.. segments.Select(segment => Samples.Segment((byte)(0xE0 | segment.Item1), segment.Item2))]);
            if (ImageMetadata.Strip(ContentKind.Jpeg, photo) is { } clean)
                Assert.Equal(clean, ImageMetadata.Strip(ContentKind.Jpeg, clean));
        });
}
