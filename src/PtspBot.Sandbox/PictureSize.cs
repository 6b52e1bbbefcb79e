using System.Buffers.Binary;

namespace PtspBot.Sandbox;

/// <summary>Reads width and height from the head of a JPEG or PNG, enough to refuse what is no picture.</summary>
internal static class PictureSize
{
    private static ReadOnlySpan<byte> PngHead => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    internal static (int Width, int Height)? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 24 && bytes.StartsWith(PngHead))
            return (BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

        return bytes.Length >= 4 && bytes[0] == 0xFF && bytes[1] == 0xD8 ? OfJpeg(bytes[2..]) : null;
    }

    private static (int Width, int Height)? OfJpeg(ReadOnlySpan<byte> rest)
    {
        while (rest.Length >= 9 && rest[0] == 0xFF)
        {
            var isFrame = rest[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            if (isFrame)
                return (BinaryPrimitives.ReadUInt16BigEndian(rest[7..]), BinaryPrimitives.ReadUInt16BigEndian(rest[5..]));

            var skip = 2 + BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (skip > rest.Length)
                return null;
            rest = rest[skip..];
        }

        return null;
    }
}
