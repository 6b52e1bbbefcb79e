using System.Globalization;
using System.Text;

namespace PtspBot.Sandbox.Web;

/// <summary>A file in somebody's hand, about to be sent.</summary>
internal sealed record SampleFile(string Name, string MimeType, ReadOnlyMemory<byte> Bytes, bool IsPhoto = false);

/// <summary>Files to play with, good and bad, so that nobody has to look for an own one, or upload a real identity card.</summary>
internal static class SampleFiles
{
    /// <summary>One more than the 20 MB that a bot may download.</summary>
    private const int TooMany = 21 * 1024 * 1024;

    private static int _count;

    internal static SampleFile Make(string name)
    {
        var number = Interlocked.Increment(ref _count);
        return name switch
        {
            "pdf" => new($"contoh-{number}.pdf", "application/pdf", Pdf($"Berkas contoh nomor {number}")),
            "photo" => new("contoh-foto.jpg", "image/jpeg", Photo(number), IsPhoto: true),
            "picture" => new($"contoh-{number}.jpg", "image/jpeg", Photo(number)),
            "not-a-pdf" => new($"bukan-pdf-{number}.pdf", "application/pdf", Encoding.UTF8.GetBytes($"Ini bukan PDF ({number}).")),
            "too-big" => new($"terlalu-besar-{number}.pdf", "application/pdf", (byte[])[.. Pdf($"Berkas besar nomor {number}"), .. new byte[TooMany]]),
            _ => throw new ArgumentException($"There is no sample '{name}'."),
        };
    }

    /// <summary>Each one has its number in a comment segment: no two are the same file, as no two photos are.</summary>
    private static byte[] Photo(int number)
    {
        var comment = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"contoh {number}"));
        var picture = PageFiles.Read("sample.jpg");
        return [.. picture[..2], 0xFF, 0xFE, 0, (byte)(comment.Length + 2), .. comment, .. picture[2..]];
    }

    /// <summary>One page with one line, with a right table of contents so that strict readers open it.</summary>
    private static byte[] Pdf(string line)
    {
        var page = $"BT /F1 24 Tf 72 760 Td ({line}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {page.Length} >>\nstream\n{page}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = objects.Select((content, at) =>
        {
            var place = file.Length;
            file.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{content}\nendobj\n");
            return place;
        }).ToList();
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
