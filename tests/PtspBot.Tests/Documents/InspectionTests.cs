using CsCheck;
using PtspBot.Documents;

namespace PtspBot.Tests.Documents;

public sealed class InspectionTests
{
    [Fact]
    public void A_readable_file_is_accepted_with_its_kind_and_pages()
    {
        var pdf = Assert.IsType<Inspection.Accepted>(Inspection.Of(Samples.Pdf(pages: 12), maxMegabytes: 1));
        var photo = Assert.IsType<Inspection.Accepted>(Inspection.Of(Samples.Jpeg(), maxMegabytes: 1));

        Assert.Equal((ContentKind.Pdf, 12), (pdf.Kind, pdf.Pages));
        Assert.Equal((ContentKind.Jpeg, null), (photo.Kind, photo.Pages));
    }

    [Fact]
    public void A_file_that_cannot_be_used_is_refused_in_words()
    {
        Assert.Equal("document.refused.empty", RefusalOf([]));
        Assert.Equal("document.refused.type", RefusalOf("hello"u8.ToArray()));
        Assert.Equal("document.refused.unreadable", RefusalOf(Samples.Png()[..^5]));
        Assert.Equal("document.refused.unreadable", RefusalOf(Samples.Pdf()[..^20]));
        Assert.Equal("document.refused.encrypted", RefusalOf(Samples.Pdf(trailer: "/Encrypt 9 0 R")));
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_with_the_limit()
    {
        var refused = Assert.IsType<Inspection.Refused>(Inspection.Of(new byte[1024 * 1024 + 1], maxMegabytes: 1));

        Assert.Equal("document.refused.too-large", refused.Why.Key);
        Assert.Equal(("mb", 1), Assert.Single(refused.Why.Arguments));
    }

    [Fact]
    public void Any_bytes_are_accepted_or_refused_and_never_throw()
    {
        byte[][] samples =
        [
            Samples.Jpeg(Samples.Exif(6)), Samples.Png(Samples.Chunk("tEXt", [1])), Samples.Heic(),
            Samples.Pdf(trailer: $"/Encrypt <</Filter/Standard /V 1 /R 2 /P -4 /O <aa> /U <bb>>> /ID {Samples.Identity}"),
            Samples.PackedPdf("2 0 3 9 <</Type/Pages/Count 3>>"u8.ToArray()),
        ];
        var damage = Gen.Select(Gen.Int[0, samples.Length - 1].Select(at => samples[at]), Gen.Select(Gen.Int[0, 400], Gen.Byte).Array[0, 8], Gen.Int[0, 400]);

        damage.Sample((sample, flips, cut) =>
        {
            var broken = sample[..Math.Max(0, sample.Length - (cut < 200 ? 0 : cut - 200))];
            foreach (var (at, value) in flips)
                if (at < broken.Length)
                    broken[at] = value;
            Assert.NotNull(Inspection.Of(broken, maxMegabytes: 1));
        });
        Gen.Select(Gen.Int[0, samples.Length - 1].Select(at => samples[at]), Gen.Byte.Array).Sample((sample, noise) =>
            Assert.NotNull(Inspection.Of([.. sample[..Math.Min(sample.Length, 24)], .. noise], maxMegabytes: 1)));
    }

    private static string RefusalOf(byte[] content) => Assert.IsType<Inspection.Refused>(Inspection.Of(content, maxMegabytes: 1)).Why.Key;
}
