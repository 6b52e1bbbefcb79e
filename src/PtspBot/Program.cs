using PtspBot.OfficeFiles;
using PtspBot.Persistence;
using PtspBot.Persistence.Sealing;

namespace PtspBot;

/// <summary>Reads the settings and the office's files, and starts the worker; or says in one sentence what stands in the way.</summary>
public static class Program
{
    private const int Broken = 1;
    private const int Unusable = 2;
    private const string VerifyJournal = "verify-journal";

    public static async Task<int> Main(string[] args)
    {
        try
        {
            if (args is [VerifyJournal, .. var rest])
                return await VerifyAsync(Settings.Read(Configuration(rest)));

            await using var worker = await Worker.StartAsync(Settings.Read(Configuration(args)), TimeProvider.System);
            if (await worker.FirstAdminCodeAsync() is { } code)
                Console.WriteLine($"The office has no admin yet. Whoever sends this to the bot in a private chat within a day becomes one: /petugas {code}");

            await worker.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception refusal) when (refusal is UnusableSettingException or UnusableKeysException or OfficeFileException or DatabaseInUseException)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return Unusable;
        }
    }

    /// <summary>Whether every journal is as it was written; also while the worker runs.</summary>
    private static async Task<int> VerifyAsync(Settings settings)
    {
        using var database = new OfficeDatabase(settings.Database.Path, new Vault(KeyRing.Load(settings.Keys.ForVault(), mayCreate: false)));
        var report = await new JournalAudit(database).CheckAsync(CancellationToken.None);
        foreach (var journal in report.Broken)
            await Console.Error.WriteLineAsync($"{journal.CaseNumber}: the journal is not as it was written, from entry {journal.Entry} on.");
        Console.WriteLine($"{report.Cases} cases looked at, {report.Broken.Count} journals broken.");
        return report.Broken.Count == 0 ? 0 : Broken;
    }

    private static IConfiguration Configuration(string[] args) => new ConfigurationBuilder()
        .SetBasePath(Directory.GetCurrentDirectory())
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .AddEnvironmentVariables(Settings.EnvironmentPrefix)
        .AddCommandLine(args)
        .Build();
}
