using PtspBot.Benchmarks.Bots;
using static PtspBot.Benchmarks.Report;

namespace PtspBot.Benchmarks.Runs;

/// <summary>What the bot's process holds before its first update, and after very many.</summary>
internal static class Memory
{
    private const int Applicants = 500;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(Report report, Options options)
    {
        using var folder = new Folder();
        await using var stage = await Stage.OpenAsync(folder);
        await stage.ConnectAsync(BotKind.Product);
        await Task.Delay(Settling, TimeProvider.System);
        var empty = stage.Bot.Megabytes;

        var most = empty;
        while (stage.Driver.Acts < options.Updates)
        {
            await stage.Driver.CloseAsync(Applicants, TimeSpan.Zero, Stretch, CancellationToken.None);
            most = Math.Max(most, stage.Bot.Megabytes);
        }

        var full = stage.Bot.Megabytes;
        await Task.Delay(Settling, TimeProvider.System);
        report.Section(
            "Memory", $"Resident memory of the worker's process with {Applicants} applicants at a time.",
            ["updates", "before the first MB", "most seen MB", "after MB", "a moment later MB", "above empty MB"],
            [[Number(stage.Driver.Acts), Number(empty), Number(most), Number(full), Number(stage.Bot.Megabytes), Number(full - empty)]]);
    }
}
