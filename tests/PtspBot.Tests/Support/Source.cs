using System.Text.RegularExpressions;

namespace PtspBot.Tests.Support;

/// <summary>The repository as files, for tests that read the code itself. Paths are relative to its root, with slashes.</summary>
internal static partial class Source
{
    /// <summary>Every C# file below a folder that somebody wrote by hand.</summary>
    public static IReadOnlyList<string> FilesIn(string folder)
    {
        var found = Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/Migrations/", StringComparison.Ordinal))
            .ToList();
        return found.Count > 0 ? found : throw new DirectoryNotFoundException($"There is no C# file in {folder}.");
    }

    /// <summary>Without comments: a comment may name what code may not.</summary>
    public static string CodeOf(string file) => Comments().Replace(File.ReadAllText(Repository.PathOf(file)), "");

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comments();
}
