using Microsoft.AspNetCore.Connections;
using PtspBot.Documents;
using PtspBot.FrontDesk;
using PtspBot.Gateway;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.Persistence;
using PtspBot.Persistence.Sealing;
using PtspBot.Questions;
using PtspBot.Records;
using PtspBot.Reminders;
using PtspBot.StaffDesk;

namespace PtspBot;

/// <summary>The whole worker, wired on one clock. The sandbox starts this very class, pointed at its own Bot API.</summary>
public sealed class Worker : IAsyncDisposable
{
    private static readonly string[] Commands = ["mulai", "status", "data", "bantuan", "batal"];

    private readonly WebApplication _app;

    private Worker(WebApplication app, Office office) => (_app, Office) = (app, office);

    public IServiceProvider Services => _app.Services;

    public Office Office { get; }

    public Idle Idle => Services.GetRequiredService<Idle>();

    /// <summary>Checks the office's files and the database first; nothing is received or sent before both are sound.</summary>
    /// <param name="clock">The office's clock: everything due follows it. The network does not.</param>
    /// <param name="logging">Where the worker's log goes; the console when left out.</param>
    public static async Task<Worker> StartAsync(Settings settings, TimeProvider clock, Action<ILoggingBuilder>? logging = null, CancellationToken cancellationToken = default)
    {
        var office = Office.Load(settings.Office.Folder);
        var keys = KeyRing.Load(settings.Keys.ForVault(), mayCreate: !File.Exists(settings.Database.Path));
        var app = Build(settings, office, keys, clock, logging ?? ToConsole);
        var worker = new Worker(app, office);
        try
        {
            var database = app.Services.GetRequiredService<OfficeDatabase>();
            await database.OpenAsync(cancellationToken);
            await CheckStandingsAsync(database, office, settings.Office, cancellationToken);
            await app.Services.GetRequiredService<CalendarBook>().OpenAsync(cancellationToken);
            await app.Services.GetRequiredService<LegalWarning>().LogAsync(clock.GetUtcNow(), cancellationToken);
            await StartAsync(app, settings, cancellationToken);
            return worker;
        }
        catch
        {
            await worker.DisposeAsync();
            throw;
        }
    }

    /// <summary>A case whose procedure or step is gone would leave its applicant without an answer: such a deploy is refused as a whole, before anybody writes.</summary>
    private static async Task CheckStandingsAsync(OfficeDatabase database, Office office, OfficeSettings settings, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        foreach (var (name, step, cases) in await session.StandingsAsync(cancellationToken))
        {
            if (office.Procedures.FirstOrDefault(procedure => procedure.Name == name) is not { } procedure)
                throw new UnusableSettingException($"Office:Folder is '{settings.Folder}', which has no procedure {name}, and {cases} cases run under it: its file must stay.");
            if (step is not null && procedure.Find(step) is null)
                throw new UnusableSettingException($"Office:Folder is '{settings.Folder}', whose procedure {name} has no step '{step}' any more, where {cases} cases stand: put it back, and make the change a new version.");
        }
    }

    private static async Task StartAsync(WebApplication app, Settings settings, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            var (name, address) = settings.Telegram.Webhook is { Listen: var listen } && error.Message.Contains($":{listen.Port}:", StringComparison.Ordinal)
                ? ("Telegram:Webhook:Listen", listen)
                : ("Health:Address", settings.Health.Address);
            throw new UnusableSettingException($"{name} is '{address}', which another program uses: it should be an address of this machine that is free.");
        }
    }

    /// <summary>A code that makes whoever sends it the first admin, while the office has none; it is told once, at the start.</summary>
    public Task<string?> FirstAdminCodeAsync(CancellationToken cancellationToken = default) => Services.GetRequiredService<RosterBook>()
        .ChangeAsync(roster => Pairing.FirstAdmin(roster, Services.GetRequiredService<TimeProvider>().GetUtcNow()), cancellationToken);

    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Office.Dispose();
    }

    private static WebApplication Build(Settings settings, Office office, KeyRing keys, TimeProvider clock, Action<ILoggingBuilder> logging)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().UseUrls(Addresses(settings)).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        logging(builder.Logging);

        builder.Services.AddSingleton(clock).AddSingleton(office).AddSingleton(office.Texts).AddSingleton(office.Regions).AddSingleton(office.Businesses).AddSingleton(office.Clock);
        builder.Services
            .AddSingleton(new Vault(keys)).AddSingleton<IHashes, Hashes>()
            .AddPersistence(settings.Database.Path)
            .AddSingleton(new Limits { Off = !settings.Telegram.RateLimits })
            .AddMailroom()
            .AddDocuments(settings.Documents.Folder, settings.Documents.MaxMegabytes)
            .AddNotices()
            .AddRecords()
            .AddStaffDesk(provider => provider.GetRequiredService<BotIdentity>().UserName)
            .AddFrontDesk()
            .AddReminders()
            .AddSingleton(settings).AddSingleton<Health>()
            .AddGateway(settings.Telegram, _ => [.. CommandsIn(office.Texts)]);

        var app = builder.Build();
        if (settings.Telegram.Webhook is { } webhook)
            app.UseWebhook(webhook);
        app.MapGet("/health", (Health health, CancellationToken cancellationToken) => health.AnswerAsync(cancellationToken));
        return app;
    }

    private static string[] Addresses(Settings settings) => settings.Telegram.Webhook is { } webhook
        ? [settings.Health.Address.ToString(), webhook.Listen.ToString()]
        : [settings.Health.Address.ToString()];

    private static IEnumerable<CommandWords> CommandsIn(Texts texts) =>
        from language in texts.Languages
        from command in Commands
        select new CommandWords(command, language, texts.SayPlain(language, $"commands.{command}"));

    private static void ToConsole(ILoggingBuilder logging) => logging
        .AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "yyyy-MM-dd HH:mm:ss "))
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter(Schedule.LogCategory, LogLevel.Warning);
}
