using System.Text.RegularExpressions;
using PtspBot.Domain;
using PtspBot.Domain.Procedures;

namespace PtspBot.Questions;

/// <summary>Text as people type it on a phone: stray blanks and line breaks become one blank each, signs that nobody sees are dropped.</summary>
internal static partial class TypedText
{
    public static string Clean(string typed) => Blanks().Replace(Invisible().Replace(typed, ""), " ").Trim();

    /// <summary>Why it cannot be kept; null when it can.</summary>
    public static Words? FaultIn(string cleaned, Field field) =>
        cleaned.Length == 0 ? new Words("answer.empty")
        : cleaned.Length > field.MaxLength ? new Words("answer.too-long", ("most", field.MaxLength), ("n", cleaned.Length))
        : null;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\p{Cf}\p{Cc}-[\s]]+")]
    private static partial Regex Invisible();
}
