using System.Text.RegularExpressions;

namespace PtspBot.FrontDesk;

/// <summary>Knows a password or one-time code when one is sent. A question about them ("lupa kata sandi") is none.</summary>
internal static partial class Secrets
{
    public static bool IsIn(string text) => Secret().IsMatch(text);

    [GeneratedRegex(@"\b(password|passwd|passcode|kata\s*sandi|sandi|otp|pin)(nya)?\b(\s+(saya|akun|oss|adalah|is|code|kode))*(\s*[:=]\s*\S{4,}|\s+(?=\S*\d)\S{4,})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Secret();
}
