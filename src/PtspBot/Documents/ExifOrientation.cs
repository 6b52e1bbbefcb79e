using System.Buffers.Binary;

namespace PtspBot.Documents;

/// <summary>Reads which way up a photograph is, and writes the smallest EXIF that says only that.</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112;
    private const int EntryBytes = 12;

    /// <returns>2 to 8; null when the photograph is upright or does not say.</returns>
    internal static ushort? Of(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
            return null;
        var little = tiff[0] == 'I';
        var first = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first > tiff.Length - 2)
            return null;

        var entries = tiff[(int)first..];
        for (int left = Number(entries, little), at = 2; left > 0 && at + EntryBytes <= entries.Length; left--, at += EntryBytes)
            if (Number(entries[at..], little) == Tag)
                return Number(entries[(at + 8)..], little) is >= 2 and <= 8 and var found ? found : null;
        return null;
    }

    internal static ReadOnlySpan<byte> Segment(ushort orientation) => (byte[])
    [
        0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    private static ushort Number(ReadOnlySpan<byte> at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
}
