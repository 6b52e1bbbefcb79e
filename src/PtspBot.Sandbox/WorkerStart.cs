using System.Diagnostics;

namespace PtspBot.Sandbox;

/// <summary>How a program that reads the worker's settings is started as a process of its own, as an operator does it: nothing but the environment is given to it.</summary>
internal static class WorkerStart
{
    public const string Worker = "PtspBot.dll";

    /// <param name="program">A program beside this one, and what it is told.</param>
    public static ProcessStartInfo Of(Settings settings, params ReadOnlySpan<string> program)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, program[0]), .. program[1..]])
        {
            WorkingDirectory = Path.GetDirectoryName(settings.Database.Path)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in EnvironmentOf(settings))
            start.Environment[$"{Settings.EnvironmentPrefix}{name}"] = value;
        return start;
    }

    private static IEnumerable<(string Name, string Value)> EnvironmentOf(Settings settings) =>
    [
        ("Telegram__Token", settings.Telegram.Token),
        ("Telegram__ApiAddress", settings.Telegram.ApiAddress!.ToString()),
        ("Telegram__RateLimits", settings.Telegram.RateLimits.ToString()),
        ("Office__Folder", settings.Office.Folder),
        ("Database__Path", settings.Database.Path),
        ("Documents__Folder", settings.Documents.Folder),
        ("Keys__File", settings.Keys.File),
        ("Health__Address", settings.Health.Address.ToString()),
    ];
}
