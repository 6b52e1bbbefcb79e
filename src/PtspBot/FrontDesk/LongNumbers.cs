using System.Text.RegularExpressions;

namespace PtspBot.FrontDesk;

/// <summary>Numbers long enough to be an NIK, in a text that goes to a group: all but their last four digits are covered.</summary>
internal static partial class LongNumbers
{
    public static string Mask(string text) => Run().Replace(text, match => new string('*', 4) + match.Value[^4..]);

    [GeneratedRegex(@"\d([ .\-]?\d){14,}")]
    private static partial Regex Run();
}
