using PtspBot.OfficeFiles;
using PtspBot.Persistence;
using PtspBot.Persistence.Sealing;

namespace PtspBot;

/// <summary>Reads the settings and the office's files, and starts the worker; or says in one sentence what stands in the way.</summary>
public static class Program
{
    private const int Unusable = 2;

    public static async Task<int> Main(string[] args)
    {
        try
        {
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

    private static IConfiguration Configuration(string[] args) => new ConfigurationBuilder()
        .SetBasePath(Directory.GetCurrentDirectory())
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .AddEnvironmentVariables(Settings.EnvironmentPrefix)
        .AddCommandLine(args)
        .Build();
}
