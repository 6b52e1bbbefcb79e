using System.Buffers.Binary;

namespace PtspBot.Documents;

public enum ContentKind
{
    Pdf,
    Jpeg,
    Png,
    Heic,
}

/// <summary>Tells what a file is by its first bytes: neither its name nor what the sender's telephone claims is believed.</summary>
public static class ContentKinds
{
    private const int PdfHeaderWithin = 1024;

    public static ContentKind? Of(ReadOnlySpan<byte> content) => content switch
    {
        [0xFF, 0xD8, 0xFF, ..] => ContentKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ContentKind.Png,
        _ when IsHeic(content) => ContentKind.Heic,
        _ when content[..Math.Min(content.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8) >= 0 => ContentKind.Pdf,
        _ => null,
    };

    public static string MediaType(this ContentKind kind) => kind switch
    {
        ContentKind.Pdf => "application/pdf",
        ContentKind.Jpeg => "image/jpeg",
        ContentKind.Png => "image/png",
        _ => "image/heic",
    };

    /// <summary>The ending for a name we make ourselves, with its dot.</summary>
    public static string Ending(this ContentKind kind) => kind switch
    {
        ContentKind.Pdf => ".pdf",
        ContentKind.Jpeg => ".jpg",
        ContentKind.Png => ".png",
        _ => ".heic",
    };

    // The first box lists the brands; AVIF shares "mif1" with HEIC but also names itself.
    private static bool IsHeic(ReadOnlySpan<byte> content)
    {
        if (content.Length < 16 || !content[4..].StartsWith("ftyp"u8))
            return false;

        var box = content[..(int)Math.Clamp(BinaryPrimitives.ReadUInt32BigEndian(content), 16, (uint)content.Length)];
        var found = false;
        for (var at = 8; at + 4 <= box.Length; at += 4)
        {
            var brand = box.Slice(at, 4);
            if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8))
                return false;
            found |= brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.SequenceEqual("mif1"u8);
        }

        return found;
    }
}
