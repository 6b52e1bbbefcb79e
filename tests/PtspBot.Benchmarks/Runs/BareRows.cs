using PtspBot.Benchmarks.Bots;
using PtspBot.Benchmarks.Rows;

namespace PtspBot.Benchmarks.Runs;

/// <summary>(a): what the product wrote under a load, written once more by EF without a bot.</summary>
internal static class BareRows
{
    public static async Task<ReplayResult> OfAsync(int applicants, Options options, Disturbance? disturbance = null)
    {
        using var folder = new Folder();
        await using var stage = await Stage.OpenAsync(folder);
        await stage.ConnectAsync(BotKind.Recorded, disturbance?.Flush ?? TimeSpan.Zero);
        stage.MoveAway(disturbance?.Call ?? TimeSpan.Zero);
        await Measured.CloseAsync(stage.Driver, applicants, options.OfRecording, CancellationToken.None);
        return await stage.Bot.StopAsync() ?? throw new InvalidOperationException($"The rows were not written again:\n{string.Join('\n', stage.Bot.Lines)}");
    }
}
