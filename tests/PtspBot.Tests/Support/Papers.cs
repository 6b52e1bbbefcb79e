using System.Globalization;
using System.Text;

namespace PtspBot.Tests.Support;

/// <summary>Small documents that are what they say they are.</summary>
internal static class Papers
{
    /// <summary>A whole PDF of one page; the words make each different.</summary>
    public static byte[] Pdf(string words = "")
    {
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
        ];
        var page = new StringBuilder($"%PDF-1.4\n%{words}\n");
        var places = new List<int>();
        for (var index = 0; index < objects.Length; index++)
        {
            places.Add(page.Length);
            page.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var table = page.Length;
        page.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            page.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        page.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(page.ToString());
    }
}
