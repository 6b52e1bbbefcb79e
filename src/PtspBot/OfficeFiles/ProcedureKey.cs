using System.Text.RegularExpressions;

namespace PtspBot.OfficeFiles;

/// <summary>Keys of a procedure are stored, stand in text keys and in buttons, so they are short and plain.</summary>
internal static partial class ProcedureKey
{
    public static string Key(this YamlEntry entry) => entry.Read("lower-case words joined with hyphens, at most 32 characters", TryRead, "");

    public static IReadOnlyList<string> Keys(this YamlEntry entry) => [.. entry.List().Select(Key)];

    /// <summary>A key under <c>key:</c>; for mappings that begin with it.</summary>
    public static string Key(this YamlMap map) => map["key"].Key();

    private static bool TryRead(string written, out string key) => Pattern().IsMatch(key = written);

    [GeneratedRegex("^(?=.{1,32}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Pattern();
}
