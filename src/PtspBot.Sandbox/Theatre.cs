using System.Text.RegularExpressions;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;
using PtspBot.Sandbox.Web;

namespace PtspBot.Sandbox;

/// <summary>
/// A whole office to play with: a world, the real worker pointed at its Bot API, the staff paired as they would be in
/// Telegram, and a clock that can be turned. The page and the story tests stand on the same boards.
/// </summary>
public sealed partial class Theatre : IStage, IPace, IAsyncDisposable
{
    /// <summary>Seconds of the office's clock in which an invitation must have come.</summary>
    private const int Patience = 30;

    /// <summary>The staff speaks the office's own language, and so do its invitations.</summary>
    private const string Language = PtspBot.OfficeFiles.Office.FirstLanguage;
    private const string Gap = "\u0001";
    private const string RoleWords = "staff.role-word.";

    private readonly OfficeTime _time;
    private readonly string _office;
    private readonly List<Player> _applicants = [];
    private SandboxServer _server = null!;
    private Worker? _worker;

    private Theatre(OfficeTime time, string office) => (_time, _office, World) = (time, office, new World(time));

    public World World { get; }

    /// <summary>The page is served a moment before the worker is there: a browser may have been left open.</summary>
    public Worker Worker => _worker ?? throw new InvalidOperationException("The office is still being opened.");

    public Uri Address => _server.BaseAddress;

    /// <summary>What the bot sent in vain, or this Telegram could not do for it.</summary>
    public IReadOnlyList<string> Complaints => _server.Complaints.All;

    /// <summary>Holds every role but that of the counter and the verifier.</summary>
    public Person Head { get; private set; } = null!;

    public Person FrontOfficer { get; private set; } = null!;

    public Person Verifier { get; private set; } = null!;

    /// <summary>A second one, for two hands on one button.</summary>
    public Person SecondVerifier { get; private set; } = null!;

    public Chat DeskGroup => StaffGroups[0];

    public IReadOnlyList<Player> Applicants => _applicants;

    public IReadOnlyList<Player> Officers { get; private set; } = [];

    public IReadOnlyList<Chat> StaffGroups { get; private set; } = [];

    public TimeZoneInfo Zone => Worker.Office.Calendar.Zone;

    public DateTimeOffset Now => _time.GetUtcNow();

    public static async Task<Theatre> OpenAsync(TheatreSettings settings, OfficeTime time, Action<ILoggingBuilder>? logging = null, CancellationToken cancellationToken = default)
    {
        var theatre = new Theatre(time, settings.OfficeFolder);
        theatre.World.Limits.Enabled = settings.RateLimits;
        theatre._server = await SandboxServer.StartAsync(theatre.World, settings.Port, endpoints => endpoints.MapPage(theatre.World, theatre), cancellationToken: cancellationToken);
        theatre._worker = await Worker.StartAsync(settings.ForWorker(theatre._server), time, logging, cancellationToken);
        // What it looks for at its start it does not find among people who come a moment later.
        await theatre.QuietAsync(cancellationToken);
        await theatre.PairStaffAsync(cancellationToken);
        await theatre.ConfirmLawAsync(cancellationToken);
        return theatre;
    }

    public Player AddApplicant(string name, string languageCode)
    {
        var player = new Player(World.AddPerson(name, languageCode: languageCode));
        _applicants.Add(player);
        return player;
    }

    public IReadOnlyList<string> Languages => Worker.Office.Texts.Languages;

    /// <summary>It stands beside the procedure it plays: who changes the one changes the other, and another office has another tour or none.</summary>
    public string? Tour => Path.Combine(_office, "tour.json") is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    public string? Say(string language, string key)
    {
        var texts = Worker.Office.Texts;
        return texts.Has(key) ? texts.SayPlain(language, key, [.. texts.GapsOf(key).Select(gap => (gap, (object?)Gap))]) : null;
    }

    /// <summary>The office's own words for its roles; none while it is still being opened.</summary>
    public IReadOnlyList<OfficerRole> Roles => _worker?.Office.Texts is { } texts
        ? [.. texts.Keys.Where(key => key.StartsWith(RoleWords, StringComparison.Ordinal)).Select(key => new OfficerRole(texts.SayPlain(Language, key), texts.SayPlain(Language, $"staff.role.{key[RoleWords.Length..]}")))]
        : [];

    public async Task<Player> AddOfficerAsync(string name, string role, CancellationToken cancellationToken)
    {
        var known = Roles.FirstOrDefault(known => known.Word == role) ?? throw new ArgumentException("The office has no such role.", nameof(role));
        var player = new Player(World.AddPerson(name), known.Name);
        player.Person.Start(await InvitationAsync($"/undang {role}", StartPayload(), cancellationToken));
        player.Person.Join(DeskGroup);
        await QuietAsync(cancellationToken);
        Officers = [.. Officers, player];
        return player;
    }

    public IReadOnlyList<(TimeSpan From, TimeSpan To)> OpeningHours(DateOnly day) =>
        [.. Worker.Office.Clock.Calendar.WindowsOn(day, OfficeHours.Counter).Select(window => (window.Opens, window.Closes))];

    /// <summary>
    /// Goes from due instant to due instant, on to the job that looks, and lets the worker finish at each: a week turned is a
    /// week lived. Minutes in which nothing is due are not stopped at.
    /// </summary>
    public async Task TurnAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        await QuietAsync(cancellationToken);
        while (await TurnToNextAsync(to, cancellationToken))
        {
            // Each step is lived through before the next one is looked for.
        }
    }

    /// <inheritdoc/>
    public async Task<bool> TurnToNextAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var next = await Worker.Idle.NextDueAsync(cancellationToken) is { } due && due <= until ? due : (DateTimeOffset?)null;
        await AdvanceAsync(next ?? until, cancellationToken);
        if (next is not null && _time.NextTimer is { } look && look <= until)
            await AdvanceAsync(look, cancellationToken);
        return next is not null;
    }

    /// <summary>Turns on to the moment the counter opens, so that a play may begin at any hour; false, and nothing turned, while it is open.</summary>
    public async Task<bool> OpenCounterAsync(CancellationToken cancellationToken)
    {
        var clock = Worker.Office.Clock;
        var now = Now;
        if (clock.IsOpen(now))
            return false;

        await TurnAsync(clock.NextOpening(now), cancellationToken);
        return true;
    }

    /// <summary>Until every update is confirmed and the worker has nothing left to do at this moment of the office's clock.</summary>
    public async Task QuietAsync(CancellationToken cancellationToken = default)
    {
        for (long seen = -1; ;)
        {
            while (World.Updates.PendingCount > 0)
                await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System, cancellationToken);
            await Worker.Idle.WhenIdleAsync(cancellationToken);
            if (World.Updates.PendingCount == 0 && World.Feed.Last == seen)
                return;

            seen = World.Feed.Last;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Worker.DisposeAsync();
        await _server.DisposeAsync();
        _time.Dispose();
    }

    private async Task AdvanceAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        _time.AdvanceTo(to > Now ? to : Now);
        await QuietAsync(cancellationToken);
    }

    /// <summary>As an office would: the first admin by the code of the start, everybody else by an invitation, the group by its code.</summary>
    private async Task PairStaffAsync(CancellationToken cancellationToken)
    {
        (Head, FrontOfficer) = (World.AddPerson("Ratna"), World.AddPerson("Yanto"));
        (Verifier, SecondVerifier) = (World.AddPerson("Dewi"), World.AddPerson("Bagus"));
        Officers = [new(Verifier, "Verifikator"), new(FrontOfficer, "Petugas loket"), new(SecondVerifier, "Verifikator"), new(Head, "Kepala, admin")];
        Head.Start($"p-{await Worker.FirstAdminCodeAsync(cancellationToken)}");
        await QuietAsync(cancellationToken);

        foreach (var (officer, roles) in new[] { (FrontOfficer, "loket"), (Verifier, "verifikator loket"), (SecondVerifier, "verifikator loket") })
            officer.Start(await InvitationAsync($"/undang {roles}", StartPayload(), cancellationToken));

        StaffGroups = [Head.CreateGroup("Meja Pelayanan", ChatKind.Supergroup, FrontOfficer, Verifier, SecondVerifier)];
        Head.AddBot(DeskGroup, asAdministrator: true);
        Head.Say(DeskGroup, await InvitationAsync("/undang meja", PairCommand(), cancellationToken));
        await QuietAsync(cancellationToken);
    }

    /// <summary>A law under the procedure to play with may have been replaced. Its admin answers for it as any admin would, with a reason that says what this office is.</summary>
    private async Task ConfirmLawAsync(CancellationToken cancellationToken)
    {
        var replaced = ReplacedLaw.In(Worker.Office.Offered(Worker.Office.Clock.Today(Now)));
        for (var place = 1; place <= replaced.Count; place++)
            Head.Say($"/dasarhukum {place} {Say(Language, "legal.sandbox")}");
        await QuietAsync(cancellationToken);
    }

    /// <summary>The answer may be held back by Telegram's rate; then the clock goes on by as much.</summary>
    private async Task<string> InvitationAsync(string command, Regex wanted, CancellationToken cancellationToken)
    {
        var asked = Head.Say(command);
        for (var waited = 0; waited < Patience; waited++)
        {
            await QuietAsync(cancellationToken);
            var answers = Head.Private.Messages.Where(message => message.Id > asked.Id).Select(message => wanted.Match(message.Text ?? ""));
            if (answers.FirstOrDefault(answer => answer.Success) is { } found)
                return found.Groups[1].Value;

            await AdvanceAsync(Now + TimeSpan.FromSeconds(1), cancellationToken);
        }

        throw new InvalidOperationException($"The bot did not answer {command} with an invitation but: {Head.Private.Messages[^1].Text}");
    }

    [GeneratedRegex(@"start=([\w-]+)")]
    private static partial Regex StartPayload();

    [GeneratedRegex(@"(/pasang \S+)")]
    private static partial Regex PairCommand();
}

/// <param name="Folder">Where the play's own database, documents and keys are made.</param>
/// <param name="Office">The office's files; those of the worker when left out.</param>
/// <param name="Port">0 takes any free one.</param>
/// <param name="RateLimits">Whether the sandbox holds the bot to Telegram's rates.</param>
public sealed record TheatreSettings(string Folder, string? Office = null, int Port = 0, bool RateLimits = true)
{
    internal string OfficeFolder => Office ?? Path.Combine(AppContext.BaseDirectory, "office");

    internal Settings ForWorker(SandboxServer server) => new(
        new TelegramSettings(server.Token, server.BaseAddress, RateLimits),
        new OfficeSettings(OfficeFolder),
        new DatabaseSettings(Path.Combine(Folder, "ptspbot.db")),
        new DocumentsSettings(Path.Combine(Folder, "documents"), 20),
        new KeysSettings(Path.Combine(Folder, "keys"), null, new Dictionary<string, string>()),
        new HealthSettings(new Uri("http://127.0.0.1:0")));
}
