using SkiaSharp;

namespace PtspBot.Records;

/// <summary>Draws a chart as a PNG.</summary>
public static class Drawing
{
    private const int Width = 1080;
    private const int Edge = 48;
    private const int Inset = 36;
    private const int BarHeight = 30;
    private const int BarGap = 26;

    private static readonly SKColor Paper = new(0xF3, 0xF5, 0xF8);
    private static readonly SKColor Ink = new(0x1F, 0x2A, 0x37);
    private static readonly SKColor Pale = new(0x5B, 0x67, 0x76);
    private static readonly SKColor Track = new(0xE6, 0xEA, 0xEF);

    public static byte[] Draw(Chart chart)
    {
        var height = Paint(null, chart);
        using var surface = SKSurface.Create(new SKImageInfo(Width, height));
        surface.Canvas.Clear(Paper);
        Paint(surface.Canvas, chart);
        using var picture = surface.Snapshot();
        using var png = picture.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    /// <summary>Without a canvas it only measures.</summary>
    /// <returns>How high it all is.</returns>
    private static int Paint(SKCanvas? canvas, Chart chart)
    {
        var y = Edge + 44f;
        Write(canvas, chart.Title, Edge, y, Letters.Bold, 42, Ink, Width - (2 * Edge));
        y += 44;
        Write(canvas, chart.Subtitle, Edge, y, Letters.Regular, 27, Pale, Width - (2 * Edge));
        y += 32;
        foreach (var panel in chart.Panels)
            y = Paint(canvas, panel, y) + 28;

        Write(canvas, chart.Foot, Edge, y + 22, Letters.Regular, 22, Pale, Width - (2 * Edge));
        return (int)y + 22 + Edge;
    }

    private static float Paint(SKCanvas? canvas, Panel panel, float top)
    {
        var height = HeightOf(panel);
        Fill(canvas, new SKRect(Edge, top, Width - Edge, top + height), SKColors.White, 18);
        var (left, right, y) = (Edge + Inset, Width - Edge - Inset, top + Inset + 28f);
        Write(canvas, panel.Title, left, y, Letters.Bold, 31, Ink, right - left);
        if (panel.Bars.Count == 0)
        {
            Write(canvas, panel.Empty, left, y + 48, Letters.Regular, 26, Pale, right - left);
            return top + height;
        }

        if (panel.Legend.Count > 0)
            y = PaintLegend(canvas, panel, left, y + 40);
        foreach (var bar in panel.Bars)
        {
            y += BarGap + 24;
            Paint(canvas, bar, left, right, y);
            y += 12 + BarHeight;
        }

        return top + height;
    }

    private static float HeightOf(Panel panel) => panel.Bars.Count == 0
        ? (2 * Inset) + 28 + 54
        : (2 * Inset) + 28 + (panel.Legend.Count > 0 ? 40 : 0) + (panel.Bars.Count * (BarGap + 24 + 12 + BarHeight));

    private static float PaintLegend(SKCanvas? canvas, Panel panel, float left, float y)
    {
        var x = left;
        foreach (var (says, shade) in panel.Legend)
        {
            Fill(canvas, new SKRect(x, y - 18, x + 20, y + 2), ColourOf(shade), 4);
            x += 30 + Write(canvas, says, x + 30, y, Letters.Regular, 23, Pale, Width) + 36;
        }

        return y;
    }

    private static void Paint(SKCanvas? canvas, Bar bar, float left, float right, float y)
    {
        var says = new Letters(Letters.Bold, 26).Measure(bar.Says);
        Write(canvas, bar.Label, left, y, Letters.Regular, 26, Ink, right - left - says - 24);
        Write(canvas, bar.Says, right - says, y, Letters.Bold, 26, Ink, says + 1);
        var track = new SKRect(left, y + 12, right, y + 12 + BarHeight);
        Fill(canvas, track, Track, 7);
        if (canvas is null)
            return;

        canvas.Save();
        canvas.ClipRoundRect(new SKRoundRect(track, 7), antialias: true);
        var x = left;
        foreach (var (share, shade) in bar.Parts.Where(part => part.Share > 0))
        {
            var to = x + (float)((right - left) * Math.Clamp(share, 0, 1));
            Fill(canvas, new SKRect(x, track.Top, to, track.Bottom), ColourOf(shade), 0);
            x = to;
        }

        canvas.Restore();
    }

    /// <summary>Told apart also by who sees no difference between red and green.</summary>
    private static SKColor ColourOf(Shade shade) => shade switch
    {
        Shade.Good => new SKColor(0x1E, 0x6F, 0xB8),
        Shade.Bad => new SKColor(0xD9, 0x5F, 0x0E),
        _ => new SKColor(0x7A, 0x8C, 0xA3),
    };

    private static void Fill(SKCanvas? canvas, SKRect place, SKColor colour, float round)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        canvas?.DrawRoundRect(place, round, round, paint);
    }

    /// <returns>How wide it became.</returns>
    private static float Write(SKCanvas? canvas, string text, float x, float y, SKTypeface face, float size, SKColor colour, float most)
    {
        var letters = new Letters(face, size);
        var fitting = letters.Fitting(text, most);
        if (canvas is not null)
            letters.Write(canvas, fitting, x, y, colour);
        return letters.Measure(fitting);
    }
}
