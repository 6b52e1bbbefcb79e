namespace PtspBot.Tests.Sandbox;

/// <summary>Pictures without a picture: the head of a file is all that the sandbox looks at.</summary>
internal static class Pictures
{
    public static byte[] Png(int width, int height) =>
    [
        0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R',
        .. BigEndian(width), .. BigEndian(height), 8, 2, 0, 0, 0,
    ];

    private static byte[] BigEndian(int number) => [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
}
