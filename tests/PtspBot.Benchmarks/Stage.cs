using PtspBot.Benchmarks.Bots;
using PtspBot.OfficeFiles;
using PtspBot.Sandbox;
using PtspBot.Sandbox.Load;

namespace PtspBot.Benchmarks;

/// <summary>
/// A staffed office on its own piece of disk, a Bot API server and applicants, all in this process; the bot is in another.
/// The disk outlives a stage, so that the next one may begin with what the last one wrote.
/// </summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly Folder _folder;
    private readonly SandboxServer _server;
    private readonly bool _limits;
    private BotProcess? _bot;

    private Stage(Folder folder, World world, SandboxServer server, Script script, bool limits)
    {
        (_folder, World, _server, _limits) = (folder, world, server, limits);
        Driver = new LoadDriver(world, script);
    }

    public World World { get; }

    public LoadDriver Driver { get; }

    public BotProcess Bot => _bot ?? throw new InvalidOperationException("Nobody is connected.");

    public Settings Settings => _folder.Settings(_limits).ForWorker(_server);

    /// <param name="limits">Whether bot and server keep to Telegram's rates.</param>
    /// <param name="isStaffed">Other bots know no officers.</param>
    public static async Task<Stage> OpenAsync(Folder folder, bool limits = false, bool isStaffed = true)
    {
        var world = isStaffed ? await folder.StaffedAsync() : new World(TimeProvider.System);
        world.Limits.Enabled = limits;
        world.Queries.AnswerWindow = TimeSpan.FromHours(1);
        // An office loaded once says what the keys of the script mean.
        using var office = Office.Load(Folder.Office);
        return new Stage(folder, world, await SandboxServer.StartAsync(world), Script.Read(Script.UsualPath, office.Texts), limits);
    }

    /// <summary>Starts a bot and waits until it polls.</summary>
    public async Task ConnectAsync(BotKind kind, TimeSpan addedToFlush = default)
    {
        Start(kind, addedToFlush);
        for (var tries = 0; !World.Updates.IsPolled; tries++)
        {
            if (tries > 6000)
                throw new InvalidOperationException($"The {kind} bot does not poll:\n{string.Join('\n', Bot.Lines)}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    public void Start(BotKind kind, TimeSpan addedToFlush = default) => _bot = BotProcess.Start(kind, Settings, addedToFlush);

    /// <summary>Adds this to each call of the bot.</summary>
    public void MoveAway(TimeSpan distance) => World.Faults.AtRandom(1, new FaultMix { Slow = 1, Span = distance });

    public async ValueTask DisposeAsync()
    {
        Driver.Dispose();
        if (_bot is not null)
            await _bot.DisposeAsync();
        await _server.DisposeAsync();
    }
}
