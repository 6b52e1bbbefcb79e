using PtspBot.Sandbox;

namespace PtspBot.Benchmarks;

/// <summary>A piece of disk for one office: database, keys, documents. Gone when it is disposed.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ptspbot-benchmark-");
    private World? _world;

    /// <summary>The office's files, but that no hour is quiet: what is measured at night is not put off to the morning.</summary>
    public static string Office { get; } = Lay();

    public string Database => Path.Combine(_folder.FullName, "ptspbot.db");

    public string Keys => Path.Combine(_folder.FullName, "keys");

    /// <summary>The same people for every stage on this disk: the officers of the roster, and who joined since.</summary>
    public async Task<World> StaffedAsync()
    {
        if (_world is not null)
            return _world;

        await using var theatre = await Theatre.OpenAsync(Settings(limits: false), OfficeTime.Running(), _ => { });
        return _world = theatre.World;
    }

    public TheatreSettings Settings(bool limits) => new(_folder.FullName, Office, RateLimits: limits);

    private static string Lay()
    {
        var (from, to) = (Path.Combine(AppContext.BaseDirectory, "office"), Path.Combine(AppContext.BaseDirectory, "office-by-night"));
        foreach (var path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy, overwrite: true);
        }

        var rules = Path.Combine(to, "reminders.yaml");
        File.WriteAllLines(rules, File.ReadAllLines(rules).Select(line => line.StartsWith("quiet-hours:", StringComparison.Ordinal) ? "quiet-hours: none" : line));
        return to;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
