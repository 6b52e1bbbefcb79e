using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace PtspBot.Domain.Identity;

/// <summary>An Indonesian telephone number, kept as <c>+62…</c> whatever way it was written.</summary>
public sealed partial record PhoneNumber
{
    private PhoneNumber(string national) => National = national;

    /// <summary>As people in Indonesia dial it: <c>0812…</c>.</summary>
    public string National { get; }

    public string International => "+62" + National[1..];

    public bool IsMobile => National[1] == '8';

    public string Masked => National[..4] + "****" + National[^(National.Length > 10 ? 4 : 2)..];

    public static bool TryRead(string typed, [NotNullWhen(true)] out PhoneNumber? phone, [NotNullWhen(false)] out Words? fault)
    {
        var match = Written().Match(TypedDigits.Clean(typed).Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal));
        phone = match.Success ? new PhoneNumber("0" + match.Groups["number"].Value) : null;
        fault = phone is null ? new Words("phone.bad") : null;
        return fault is null;
    }

    /// <summary>Telegram's contact always has the country's code, often without a plus: a Japanese <c>81…</c> is not an Indonesian <c>081…</c>.</summary>
    public static bool TryReadContact(string shared, [NotNullWhen(true)] out PhoneNumber? phone, [NotNullWhen(false)] out Words? fault) =>
        TryRead("+" + shared.TrimStart('+'), out phone, out fault);

    public override string ToString() => Masked;

    /// <summary>Mobile numbers begin with 8 and have 9 to 12 digits after the zero, land lines begin with their area code (342 in Blitar) and have 8 to 11.</summary>
    [GeneratedRegex(@"^(?:(?:\+|00)?620?|0|(?=8))(?<number>8[0-9]{8,11}|[2-7][0-9]{7,10})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
