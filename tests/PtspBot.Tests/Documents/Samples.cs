using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PtspBot.Tests.Documents;

/// <summary>The smallest files of each kind, built part by part so that a test can leave a part out or slip one in.</summary>
internal static class Samples
{
    internal const string Identity = "[<7fa87a2e1e974ea5b6ae0d09ba95e670><31415926535897932384626433832795>]";

    internal static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly byte[] Pixels = [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD3, 0x56];

    internal static byte[] Jpeg(params byte[][] extra) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
        .. extra.SelectMany(segment => segment),
        .. Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
        .. Pixels,
        0xFF, 0xD9,
    ];

    internal static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>An EXIF as an Android telephone writes it: maker first, then the orientation.</summary>
    internal static byte[] Exif(byte orientation) => Segment(0xE1,
    [
        .. "Exif\0\0"u8, .. "II*\0"u8, 8, 0, 0, 0, 2, 0,
        0x0F, 0x01, 2, 0, 4, 0, 0, 0, .. "GPS\0"u8,
        0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0,
        0, 0, 0, 0,
    ]);

    internal static byte[] Png(params byte[][] extra) =>
    [
        .. PngSignature,
        .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
        .. extra.SelectMany(chunk => chunk),
        .. Chunk("IDAT", [1, 2, 3]),
        .. Chunk("IEND", []),
    ];

    internal static byte[] Chunk(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];
    }

    internal static byte[] Heic(string brand = "heic") => [.. Box("ftyp", [.. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0, .. "mif1"u8]), .. Box("meta", [1]), .. Box("mdat", [2, 3])];

    internal static byte[] Pdf(int pages = 1, string trailer = "", string more = "")
    {
        var body = string.Create(CultureInfo.InvariantCulture,
            $"%PDF-1.7\n1 0 obj\n<</Type/Catalog /Pages 2 0 R>>\nendobj\n2 0 obj\n<</Kids [3 0 R] /Type /Pages /Count {pages}>>\nendobj\n{more}\n");
        return Encoding.Latin1.GetBytes($"{body}trailer\n<</Size 4 /Root 1 0 R {trailer} >>\nstartxref\n{body.Length}\n%%EOF\n");
    }

    /// <summary>A PDF that keeps its page tree in a compressed object stream, as most programs write it today.</summary>
    internal static byte[] PackedPdf(byte[] unpacked)
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(unpacked);
        return
        [
            .. "%PDF-1.7\n5 0 obj\n<< /Type /ObjStm /N 2 /First 8 /Filter /FlateDecode >>\nstream\r\n"u8,
            .. packed.ToArray(),
            .. "\nendstream\nendobj\nstartxref\n9\n%%EOF\n"u8,
        ];
    }

    private static byte[] Box(string type, byte[] content) =>
        [0, 0, 0, (byte)(content.Length + 8), .. Encoding.ASCII.GetBytes(type), .. content];
}
