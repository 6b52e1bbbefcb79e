using System.Buffers.Binary;
using System.Text;

namespace PtspBot.Documents;

/// <summary>Keeps of a PNG the chunks that make the picture and its colours; text, time, EXIF and private chunks go.</summary>
internal static class PngMetadata
{
    private const int SignatureBytes = 8;
    private const int ChunkFrame = 12; // length, type, checksum

    private static readonly HashSet<string> Kept =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs"];

    internal static byte[]? Strip(ReadOnlySpan<byte> picture)
    {
        var clean = new MemoryStream(picture.Length);
        clean.Write(picture[..SignatureBytes]);
        var hasPixels = false;
        var rest = picture[SignatureBytes..];

        while (rest.Length >= ChunkFrame)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - ChunkFrame)
                return null;
            var chunk = rest[..((int)length + ChunkFrame)];
            var type = Encoding.Latin1.GetString(chunk.Slice(4, 4));

            if (Kept.Contains(type))
                clean.Write(chunk);
            else if (IsCritical(type))
                return null;
            hasPixels |= type == "IDAT";
            if (type == "IEND")
                return hasPixels ? clean.ToArray() : null;
            rest = rest[chunk.Length..];
        }

        return null;
    }

    private static bool IsCritical(string type) => char.IsAsciiLetterUpper(type[0]);
}
