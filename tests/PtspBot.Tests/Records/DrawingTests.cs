using PtspBot.Records;
using PtspBot.Tests.Support;
using SkiaSharp;

namespace PtspBot.Tests.Records;

public class DrawingTests
{
    private static readonly Chart Sample = new("Rekap mingguan", "Senin, 23 November 2026 s.d. Minggu, 29 November 2026",
    [
        new Panel("Selesai dalam waktu standar", [("dalam standar", Shade.Good), ("lewat standar", Shade.Bad)],
        [
            Share("Pendaftaran akun OSS – waktu pemohon, standar 20 menit", 41, 46), Share("Email aktivasi – waktu pihak luar, standar 5 menit", 19, 44),
            Share("Pendaftaran usaha di OSS – waktu pemohon, standar 2 jam", 33, 37), Share("Verifikasi – waktu kantor, standar 1 jam", 28, 30),
        ], "–"),
        new Panel("Menunggu kantor sekarang: 9", [("belum lewat batas", Shade.Good), ("terlambat", Shade.Bad)],
        [
            new Bar("Verifikasi", "6, terlambat 2", (4 / 6.0, Shade.Good), (2 / 6.0, Shade.Bad)), new Bar("Pendaftaran usaha di OSS", "3", (0.5, Shade.Good)),
        ], "–"),
        new Panel("Sudah berapa lama menunggu (jam layanan)", [],
        [
            new Bar("sampai 1 jam", "5", (1, Shade.Plain)), new Bar("sampai 4 jam", "2", (0.4, Shade.Plain)), new Bar("sampai 8 jam", "0"), new Bar("lebih lama", "2", (0.4, Shade.Plain)),
        ], "–"),
    ],
    "Keadaan Jumat, 27 November 2026 pukul 15.30 WIB. Waktu bersih, tanpa jeda.");

    [Fact]
    public void A_chart_is_a_picture_that_a_telephone_can_show()
    {
        var drawn = Drawing.Draw(Sample);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllBytes(Repository.PathOf("docs", "figures.png"), drawn);
        using var picture = SKBitmap.Decode(drawn);

        Assert.Equal(1080, picture.Width);
        Assert.InRange(picture.Height, 500, 3 * picture.Width);
    }

    [Fact]
    public void What_is_too_long_is_cut_and_what_is_empty_says_so()
    {
        var chart = Sample with { Title = new string('W', 200), Panels = [new Panel(new string('W', 200), [], [], new string('W', 200)), new Panel("", [], [new Bar(new string('W', 200), "1")], "")] };

        using var picture = SKBitmap.Decode(Drawing.Draw(chart));

        Assert.All(Enumerable.Range(0, picture.Height), y => Assert.Equal(picture.GetPixel(0, 0), picture.GetPixel(picture.Width - 20, y)));
    }

    [Fact]
    public void Bars_are_as_long_as_their_figures()
    {
        using var whole = SKBitmap.Decode(Drawing.Draw(With((1, Shade.Bad))));
        using var half = SKBitmap.Decode(Drawing.Draw(With((0.5, Shade.Bad))));
        using var none = SKBitmap.Decode(Drawing.Draw(With((0, Shade.Bad))));

        var orange = new SKColor(0xD9, 0x5F, 0x0E);
        Assert.Equal(0.5, Count(half, orange) / (double)Count(whole, orange), 2);
        Assert.Equal(0, Count(none, orange));
    }

    [Fact]
    public void It_has_letters_of_its_own()
    {
        using var said = SKBitmap.Decode(Drawing.Draw(Sample with { Panels = [] }));
        using var silent = SKBitmap.Decode(Drawing.Draw(Sample with { Title = "", Panels = [] }));

        var ink = new SKColor(0x1F, 0x2A, 0x37);
        Assert.True(Count(said, ink) > 500);
        Assert.Equal(0, Count(silent, ink));
    }

    private static Bar Share(string label, int within, int of) => new(label, $"{within} dari {of}", ((double)within / of, Shade.Good), (1 - ((double)within / of), Shade.Bad));

    private static Chart With(params IReadOnlyList<(double, Shade)> parts) => Sample with { Panels = [new Panel("", [], [new Bar("", "", parts)], "")] };

    private static int Count(SKBitmap picture, SKColor colour) => picture.Pixels.Count(pixel => pixel == colour);
}
