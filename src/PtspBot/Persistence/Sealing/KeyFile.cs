using System.Security.Cryptography;
using System.Text;

namespace PtspBot.Persistence.Sealing;

/// <summary>A text file with one line per key (number, blank, base64), made on the first start and readable by its owner alone.</summary>
internal static class KeyFile
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute |
        UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const string Preamble =
        "# The keys of this office. Without them nothing that was sealed can ever be read again:\n" +
        "# back this file up, apart from the database. To change keys add a line with the next number; keep the old ones.\n";

    internal static IEnumerable<KeyValuePair<string, string>> ReadOrCreate(string path, bool mayCreate)
    {
        if (!File.Exists(path))
            Create(path, mayCreate);
        RefuseIfOthersMayReadIt(path);

        return Read(path);
    }

    private static void Create(string path, bool mayCreate)
    {
        if (!mayCreate)
            throw new UnusableKeysException($"The key file {path} is missing although there is already a database: restore it, a new one could not open what is stored.");

        var line = $"{KeyRing.First} {Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyRing.KeyBytes))}\n";
        OwnerOnlyFile.CreateFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
        OwnerOnlyFile.Write(path, Encoding.UTF8.GetBytes(Preamble + line));
    }

    private static void RefuseIfOthersMayReadIt(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
            throw new UnusableKeysException($"The key file {path} is open to others than its owner: run chmod 600 on it.");
    }

    private static IEnumerable<KeyValuePair<string, string>> Read(string path)
    {
        foreach (var line in File.ReadLines(path).Select(line => line.Trim()))
        {
            if (line.Length == 0 || line.StartsWith('#'))
                continue;

            var parts = line.Split(' ', 2);
            yield return parts.Length == 2
                ? KeyValuePair.Create(parts[0], parts[1])
                : throw new UnusableKeysException($"The key file {path} has a line that is not a number, a blank and a key.");
        }
    }
}
