namespace PtspBot.Domain.Identity;

/// <summary>Numbers as people type them: the separators they group digits with are dropped, anything else stays and shows that it is no number.</summary>
internal static class TypedDigits
{
    /// <summary>Dashes and the invisible signs that phones and documents slip in when a number is copied.</summary>
    private const string Separators = ".-\u2010\u2011\u2012\u2013\u2014\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\u202A\u202C\uFEFF";

    public static string Clean(string typed) =>
        string.Concat(typed.Where(sign => !char.IsWhiteSpace(sign) && !Separators.Contains(sign)));

    /// <summary>Only 0 to 9: a letter O or a digit of another script is not what a register will find.</summary>
    public static bool AreDigits(string cleaned) => cleaned.Length > 0 && cleaned.All(char.IsAsciiDigit);

    /// <summary>Why this is not a number of so many digits; null when it is.</summary>
    public static Words? FaultIn(string cleaned, string lettersKey, string lengthKey, params ReadOnlySpan<int> lengths) =>
        !AreDigits(cleaned) ? new Words(lettersKey)
        : !lengths.Contains(cleaned.Length) ? new Words(lengthKey, ("n", cleaned.Length))
        : null;

    public static string LastFour(string digits) => new string('*', digits.Length - 4) + digits[^4..];
}
