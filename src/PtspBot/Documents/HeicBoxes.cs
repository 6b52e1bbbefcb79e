using System.Buffers.Binary;

namespace PtspBot.Documents;

/// <summary>Tells whether the boxes of a HEIC fill the file to its end, which those of a half-sent one do not.</summary>
internal static class HeicBoxes
{
    internal static bool AreWhole(ReadOnlySpan<byte> picture)
    {
        var (index, pixels) = (false, false);
        while (picture.Length >= 8)
        {
            index |= picture[4..].StartsWith("meta"u8);
            pixels |= picture[4..].StartsWith("mdat"u8);
            if (SizeOf(picture) is not { } size)
                return false;
            picture = picture[size..];
        }

        return index && pixels && picture.IsEmpty;
    }

    private static int? SizeOf(ReadOnlySpan<byte> box)
    {
        ulong size = BinaryPrimitives.ReadUInt32BigEndian(box);
        if (size == 0)
            return box.Length;
        if (size == 1)
            size = box.Length >= 16 ? BinaryPrimitives.ReadUInt64BigEndian(box[8..]) : 0;
        return size >= 8 && size <= (ulong)box.Length ? (int)size : null;
    }
}
