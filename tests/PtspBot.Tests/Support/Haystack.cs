using System.Text;

namespace PtspBot.Tests.Support;

/// <summary>Looks for a text in bytes the ways it might lie there: as UTF-8, as UTF-16, and inside base64 at each of its three alignments.</summary>
internal static class Haystack
{
    public static IEnumerable<byte[]> FormsOf(string needle)
    {
        foreach (var plain in (byte[][])[Encoding.UTF8.GetBytes(needle), Encoding.Unicode.GetBytes(needle)])
        {
            yield return plain;
            for (var shift = 0; shift < 3; shift++)
                yield return Base64Core(plain, shift);
        }
    }

    /// <summary>Every file below a folder whose bytes hold the text in one of its forms.</summary>
    public static IReadOnlyList<string> FilesWith(string folder, string needle)
    {
        var forms = FormsOf(needle).ToList();
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => !IsHeld(path) && forms.Any(form => Holds(Read(path), form)))];
    }

    /// <summary>The lock of the running worker, which is empty and cannot be opened.</summary>
    private static bool IsHeld(string path) => path.EndsWith(".lock", StringComparison.Ordinal) && new FileInfo(path).Length == 0;

    public static bool Holds(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> form) => bytes.IndexOf(form) >= 0;

    /// <summary>The characters of base64 that do not depend on what stands before or after.</summary>
    private static byte[] Base64Core(byte[] plain, int shift)
    {
        var padded = Convert.ToBase64String([.. new byte[shift], .. plain]);
        var first = shift == 0 ? 0 : 4;
        var whole = (shift + plain.Length) / 3 * 4;
        return Encoding.ASCII.GetBytes(padded[first..whole]);
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
