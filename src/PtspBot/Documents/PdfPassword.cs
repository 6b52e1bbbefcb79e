using System.Buffers.Text;
using System.Globalization;
using System.Text;
using UglyToad.PdfPig;

namespace PtspBot.Documents;

/// <summary>
/// Tells whether a PDF asks for a password before it can be read; one that is only guarded against printing or copying
/// does not. The lock alone is put into a page of our own and tried there with a full reader: the sender's document,
/// with which a reader could be brought down, never reaches it.
/// </summary>
internal static class PdfPassword
{
    private const int LongestLock = 4096;

    internal static bool IsNeededFor(ReadOnlySpan<byte> pdf)
    {
        for (var rest = pdf; rest.LastIndexOf("/Encrypt"u8) is >= 0 and var at; rest = rest[..at])
        {
            var value = pdf[at..];
            if (!PdfSyntax.StartsWithName(value, "/Encrypt"u8))
                continue;
            value = PdfSyntax.SkipBlanks(value["/Encrypt".Length..]);
            if (value.StartsWith("<<"u8) || Reference(value) is not null)
                return !OpensWithoutOne(LockAt(pdf, value), Identity(pdf));
        }

        return false;
    }

    private static ReadOnlySpan<byte> LockAt(ReadOnlySpan<byte> pdf, ReadOnlySpan<byte> value)
    {
        if (Reference(value) is { } reference)
        {
            var heading = Encoding.ASCII.GetBytes($"{reference} obj");
            var target = pdf.LastIndexOf(heading);
            while (target > 0 && char.IsAsciiDigit((char)pdf[target - 1])) // 15 0 obj is not 5 0 obj
                target = pdf[..target].LastIndexOf(heading);
            value = target < 0 ? [] : PdfSyntax.SkipBlanks(pdf[(target + heading.Length)..]);
        }

        return value.StartsWith("<<"u8) ? PdfSyntax.Bracketed(value[..Math.Min(value.Length, LongestLock)]) : [];
    }

    private static string? Reference(ReadOnlySpan<byte> value)
    {
        if (!Utf8Parser.TryParse(value, out uint number, out var used))
            return null;
        var rest = PdfSyntax.SkipBlanks(value[used..]);
        return Utf8Parser.TryParse(rest, out uint generation, out used) && PdfSyntax.SkipBlanks(rest[used..]).StartsWith("R"u8)
            ? string.Create(CultureInfo.InvariantCulture, $"{number} {generation}")
            : null;
    }

    // Part of the older locks' keys.
    private static ReadOnlySpan<byte> Identity(ReadOnlySpan<byte> pdf)
    {
        for (var rest = pdf; rest.LastIndexOf("/ID"u8) is >= 0 and var at; rest = rest[..at])
        {
            var value = PdfSyntax.SkipBlanks(pdf[(at + 3)..]);
            if (value.StartsWith("["u8))
                return PdfSyntax.Bracketed(value[..Math.Min(value.Length, LongestLock)]);
        }

        return [];
    }

    private static bool OpensWithoutOne(ReadOnlySpan<byte> encryption, ReadOnlySpan<byte> identity)
    {
        if (encryption.IsEmpty)
            return false;
        try
        {
            using var opened = PdfDocument.Open(PageWith(encryption, identity.IsEmpty ? "[<00><00>]"u8 : identity));
            return opened.NumberOfPages == 1;
        }
        catch (Exception) // a stranger's lock: whatever the reader makes of it, nobody can open it
        {
            return false;
        }
    }

    private static byte[] PageWith(ReadOnlySpan<byte> encryption, ReadOnlySpan<byte> identity)
    {
        var page = new MemoryStream();
        var offsets = new List<long>();
        page.Write("%PDF-1.7\n"u8);
        Write("<< /Type /Catalog /Pages 2 0 R >>"u8);
        Write("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"u8);
        Write("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>"u8);
        Write(encryption);

        var table = page.Position;
        page.Write("xref\n0 5\n0000000000 65535 f \n"u8);
        foreach (var offset in offsets)
            page.Write(Ascii($"{offset:D10} 00000 n \n"));
        page.Write("trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID "u8);
        page.Write(identity);
        page.Write(Ascii($" >>\nstartxref\n{table}\n%%EOF\n"));
        return page.ToArray();

        void Write(ReadOnlySpan<byte> body)
        {
            offsets.Add(page.Position);
            page.Write(Ascii($"{offsets.Count} 0 obj\n"));
            page.Write(body);
            page.Write("\nendobj\n"u8);
        }
    }

    private static byte[] Ascii(FormattableString text) => Encoding.ASCII.GetBytes(FormattableString.Invariant(text));
}
