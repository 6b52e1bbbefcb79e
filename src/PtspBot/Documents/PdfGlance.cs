using System.IO.Compression;

namespace PtspBot.Documents;

/// <summary>
/// Says of a PDF whether it was sent whole and how many pages it claims, within a fixed budget of work. A full reader
/// is not let near a stranger's file: a page tree nested deep enough overflows its stack and takes the worker down
/// with it, a small compressed index can fill the memory, and a durable fetch would try both again at every start.
/// </summary>
internal static class PdfGlance
{
    private const int Tail = 2048;
    private const int LongestDictionary = 256 * 1024;
    private const int MostInflated = 16 * 1024 * 1024;

    internal static bool IsWhole(ReadOnlySpan<byte> pdf)
    {
        var text = pdf.TrimEnd("\0\t\n\f\r "u8);
        var tail = text[Math.Max(0, text.Length - Tail)..];
        var pointer = tail.LastIndexOf("startxref"u8);
        if (pointer < 0 || tail[pointer..].IndexOf("%%EOF"u8) < 0)
            return false;

        return PdfSyntax.Number(PdfSyntax.SkipBlanks(tail[(pointer + 9)..])) is { } at && at < pdf.Length;
    }

    /// <returns>The largest number of pages any page tree claims; null when none can be found cheaply.</returns>
    internal static int? PagesOf(byte[] pdf)
    {
        var budget = new Budget { Bytes = 4L * pdf.Length, Inflated = MostInflated };
        int? pages = null;
        for (var at = 0; budget.Bytes > 0 && pdf.AsSpan(at).IndexOf("obj"u8) is >= 0 and var found;)
        {
            at += found + 3;
            var body = PdfSyntax.SkipBlanks(pdf.AsSpan(at));
            if (!body.StartsWith("<<"u8))
                continue;

            var dictionary = DictionaryAt(body, budget);
            pages = Largest(pages, PagesIn(dictionary));
            if (PdfSyntax.StartsWithName(PdfSyntax.Entry(dictionary, "/Type"u8), "/ObjStm"u8))
                pages = Largest(pages, PagesInStream(pdf, pdf.Length - body.Length + dictionary.Length, budget));
        }

        return pages;
    }

    private static int? PagesIn(ReadOnlySpan<byte> dictionary) =>
        PdfSyntax.StartsWithName(PdfSyntax.Entry(dictionary, "/Type"u8), "/Pages"u8)
            ? PdfSyntax.Number(PdfSyntax.Entry(dictionary, "/Count"u8))
            : null;

    private static int? PagesInStream(byte[] pdf, int behindDictionary, Budget budget)
    {
        int? pages = null;
        ReadOnlySpan<byte> rest = Inflate(pdf, behindDictionary, budget);
        while (!rest.IsEmpty && budget.Bytes > 0)
        {
            var dictionary = rest.StartsWith("<<"u8) ? DictionaryAt(rest, budget) : [];
            pages = Largest(pages, PagesIn(dictionary));
            rest = rest[Math.Max(dictionary.Length, PdfSyntax.Token(rest, out _))..];
        }

        return pages;
    }

    private static byte[] Inflate(byte[] pdf, int behindDictionary, Budget budget)
    {
        var stream = PdfSyntax.SkipBlanks(pdf.AsSpan(behindDictionary));
        if (!stream.StartsWith("stream"u8))
            return [];
        var start = pdf.Length - stream.Length + "stream".Length;
        start += pdf.AsSpan(start).StartsWith("\r\n"u8) ? 2 : 1;

        try
        {
            using var inflated = new ZLibStream(new MemoryStream(pdf, start, pdf.Length - start), CompressionMode.Decompress);
            var bytes = new MemoryStream();
            Span<byte> piece = stackalloc byte[4096];
            while (budget.Inflated > 0 && inflated.Read(piece) is > 0 and var length)
            {
                bytes.Write(piece[..length]);
                budget.Inflated -= length;
            }

            return bytes.ToArray();
        }
        catch (Exception error) when (error is InvalidDataException or IOException) // IOException: asks for a dictionary nobody has
        {
            return []; // not compressed this way, or encrypted: the pages stay unknown
        }
    }

    private static ReadOnlySpan<byte> DictionaryAt(ReadOnlySpan<byte> body, Budget budget)
    {
        var window = body[..Math.Min(body.Length, LongestDictionary)];
        var dictionary = PdfSyntax.Bracketed(window);
        budget.Bytes -= dictionary.IsEmpty ? window.Length : dictionary.Length;
        return dictionary;
    }

    private static int? Largest(int? one, int? other) => one is null || other > one ? other ?? one : one;

    /// <summary>How many more bytes may be looked at and inflated.</summary>
    private sealed class Budget
    {
        internal long Bytes { get; set; }

        internal int Inflated { get; set; }
    }
}
