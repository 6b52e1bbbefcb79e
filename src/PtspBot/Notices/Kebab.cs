using System.Text.RegularExpressions;

namespace PtspBot.Notices;

/// <summary>Names of the domain as keys of the texts: <c>InCorrection</c> is <c>in-correction</c>.</summary>
public static partial class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum => Of(value.ToString());

    /// <param name="name">As the domain writes it: of a value, or as a row keeps it.</param>
    public static string Of(string name) => Humps().Replace(name, "-$1").ToLowerInvariant();

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex Humps();
}
