using PtspBot.Sandbox;

namespace PtspBot.Benchmarks;

/// <summary>A piece of disk for one office: database, keys, documents. Gone when it is disposed.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ptspbot-benchmark-");
    private World? _world;

    public static string Office { get; } = Path.Combine(AppContext.BaseDirectory, "office");

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

    public void Dispose() => _folder.Delete(recursive: true);
}
