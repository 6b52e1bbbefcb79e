using System.Buffers.Binary;

namespace PtspBot.Documents;

/// <summary>
/// Keeps of a JPEG what decodes it and its colours; EXIF, XMP, IPTC, comments, previews and further pictures behind the
/// end go. Of the EXIF the orientation comes back alone, or photographs of a KTP would lie on their side.
/// </summary>
internal static class JpegMetadata
{
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, Comment = 0xFE;
    private const byte App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE, App15 = 0xEF;

    internal static byte[]? Strip(ReadOnlySpan<byte> picture)
    {
        var clean = new MemoryStream(picture.Length);
        clean.Write([0xFF, Start]);
        if (ExifOrientation.Of(Exif(picture)) is { } orientation)
            clean.Write(ExifOrientation.Segment(orientation));

        var (at, hasPixels) = (2, false);
        while (NextSegment(picture, ref at, out var marker, out var segment))
        {
            if (marker == End)
            {
                clean.Write([0xFF, End]);
                return hasPixels ? clean.ToArray() : null;
            }

            if (IsKept(marker, segment))
                clean.Write(segment);
            if (marker != Scan)
                continue;
            var pixels = EntropyLength(picture[at..]);
            clean.Write(picture.Slice(at, pixels));
            at += pixels;
            hasPixels = true;
        }

        return null;
    }

    private static bool IsKept(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        App0 => segment[4..].StartsWith("JFIF\0"u8),
        App2 => segment[4..].StartsWith("ICC_PROFILE\0"u8),
        App14 => segment[4..].StartsWith("Adobe"u8),
        >= App0 and <= App15 or Comment => false,
        _ => true,
    };

    private static ReadOnlySpan<byte> Exif(ReadOnlySpan<byte> picture)
    {
        var at = 2;
        while (NextSegment(picture, ref at, out var marker, out var segment) && marker is not (Scan or End))
            if (marker == App1 && segment[4..].StartsWith("Exif\0\0"u8))
                return segment[10..];
        return [];
    }

    /// <param name="picture">The whole picture.</param>
    /// <param name="at">Moves behind the segment.</param>
    /// <param name="marker">Its kind.</param>
    /// <param name="segment">With marker and length; empty for the end, which has neither.</param>
    private static bool NextSegment(ReadOnlySpan<byte> picture, scoped ref int at, out byte marker, out ReadOnlySpan<byte> segment)
    {
        marker = 0;
        segment = default;
        if (at >= picture.Length || picture[at] != 0xFF)
            return false;
        while (at + 1 < picture.Length && picture[at + 1] == 0xFF) // fill bytes
            at++;
        if (at + 1 >= picture.Length)
            return false;

        marker = picture[at + 1];
        if (marker == End)
            return true;
        if (marker < 0xC0 || marker is >= 0xD0 and <= Start || at + 4 > picture.Length)
            return false;

        var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(picture[(at + 2)..]);
        if (length < 4 || length > picture.Length - at)
            return false;
        segment = picture.Slice(at, length);
        at += length;
        return true;
    }

    // Pixels end at a marker that is neither a stuffed zero, nor a restart, nor another 0xFF.
    private static int EntropyLength(ReadOnlySpan<byte> pixels)
    {
        var at = 0;
        while (pixels[at..].IndexOf((byte)0xFF) is >= 0 and var found)
        {
            at += found;
            if (at + 1 >= pixels.Length)
                break;
            if (pixels[at + 1] is not (0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
                return at;
            at += pixels[at + 1] == 0xFF ? 1 : 2;
        }

        return pixels.Length;
    }
}
