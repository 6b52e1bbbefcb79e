using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace PtspBot.Mailroom;

/// <summary>A code that cannot be guessed, fit for a deep link. Only its hash is kept, so whoever reads the database can invite nobody.</summary>
internal static class OneTimeCode
{
    private const int Bytes = 12;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Plain SHA-256 is enough for a code of 96 random bits.</summary>
    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
