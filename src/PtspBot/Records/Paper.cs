using System.Globalization;
using SkiaSharp;

namespace PtspBot.Records;

/// <summary>Something to be read and filed: a title, what it says about itself, and entries one under another.</summary>
/// <param name="Page">What stands under each page, <c>{0}</c> being its number.</param>
public sealed record Paper(string Title, IReadOnlyList<string> About, IReadOnlyList<PaperEntry> Entries, string Page);

public sealed record PaperEntry(string Head, IReadOnlyList<string> Lines);

/// <summary>Writes a paper as a PDF of A4 pages, which every telephone and printer reads. An entry is kept on one page where it fits.</summary>
public static class Printing
{
    private const float Width = 595;
    private const float Height = 842;
    private const float Edge = 56;
    private const float Foot = 36;

    private static readonly SKColor Ink = new(0x1F, 0x2A, 0x37);
    private static readonly SKColor Pale = new(0x5B, 0x67, 0x76);

    private static readonly Letters Title = new(Letters.Bold, 16);
    private static readonly Letters Head = new(Letters.Bold, 10);
    private static readonly Letters Text = new(Letters.Regular, 9.5f);

    public static byte[] Write(Paper paper)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            var pages = 0;
            foreach (var page in Pages(paper))
            {
                var canvas = document.BeginPage(Width, Height);
                foreach (var (y, line) in page)
                    line.Letters.Write(canvas, line.Text, Edge, y, line.Colour);
                Text.Write(canvas, paper.Page.Replace("{0}", (++pages).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), Edge, Height - Foot, Pale);
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }

    /// <summary>Where every line stands, page by page.</summary>
    internal static IReadOnlyList<IReadOnlyList<(float Y, Line Line)>> Pages(Paper paper)
    {
        List<List<(float, Line)>> pages = [[]];
        var y = Edge;
        foreach (var block in Blocks(paper))
        {
            var height = block.Sum(line => line.Height);
            if (pages[^1].Count > 0 && y + Math.Min(height, Height / 2) > Height - Edge - Foot)
                Turn();
            foreach (var line in block)
            {
                if (y + line.Height > Height - Edge - Foot + 12)
                    Turn();
                y += line.Height;
                pages[^1].Add((y, line));
            }
        }

        return pages;

        void Turn()
        {
            pages.Add([]);
            y = Edge;
        }
    }

    private static IEnumerable<IReadOnlyList<Line>> Blocks(Paper paper)
    {
        yield return [.. Lines(paper.Title, Title, Ink), .. paper.About.SelectMany(line => Lines(line, Text, Pale))];
        foreach (var entry in paper.Entries)
            yield return [.. Lines(entry.Head, Head, Ink, above: 10), .. entry.Lines.SelectMany(line => Lines(line, Text, Ink))];
    }

    private static IEnumerable<Line> Lines(string text, Letters letters, SKColor colour, float above = 0) =>
        letters.Lines(text, Width - (2 * Edge)).Select((line, index) => new Line(line, letters, colour, (letters.Size * 1.45f) + (index == 0 ? above : 0)));

    internal sealed record Line(string Text, Letters Letters, SKColor Colour, float Height);
}
