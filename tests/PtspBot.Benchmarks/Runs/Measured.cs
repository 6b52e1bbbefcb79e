using PtspBot.Benchmarks.Bots;
using PtspBot.Sandbox.Load;

namespace PtspBot.Benchmarks.Runs;

/// <summary>One bot under one load, and what it cost the bot's process.</summary>
internal sealed record Measured(LoadResult Load, double CpuPerStep, double Megabytes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public double StepsPerSecond => Load.StepsPerSecond;

    public static async Task<Measured> ClosedAsync(BotKind kind, int applicants, Options options, Disturbance? disturbance = null, Folder? on = null) =>
        await OfAsync(kind, disturbance, on, (driver, none) => CloseAsync(driver, applicants, options, none));

    /// <summary>In a hurry only until one of them has come to the end.</summary>
    public static Task<LoadResult> CloseAsync(LoadDriver driver, int applicants, Options options, CancellationToken none) =>
        options.Hurry ? driver.CloseAsync(applicants, none) : driver.CloseAsync(applicants, options.WarmUp, options.Span, none);

    public static async Task<Measured> OpenAsync(BotKind kind, double rate, Options options, Disturbance? disturbance = null, Folder? on = null) =>
        await OfAsync(kind, disturbance, on, (driver, none) => driver.OpenAsync(rate, TimeSpan.Zero, options.OpenWarmUp, options.OpenSpan, none));

    private static async Task<Measured> OfAsync(BotKind kind, Disturbance? disturbance, Folder? on, Func<LoadDriver, CancellationToken, Task<LoadResult>> run)
    {
        using var own = on is null ? new Folder() : null;
        await using var stage = await Stage.OpenAsync(on ?? own!, isStaffed: kind is BotKind.Product or BotKind.Recorded);
        await stage.ConnectAsync(kind, disturbance?.Flush ?? TimeSpan.Zero);
        stage.MoveAway(disturbance?.Call ?? TimeSpan.Zero);

        var cpu = stage.Bot.Cpu;
        using var patience = new CancellationTokenSource(Patience);
        var load = await run(stage.Driver, patience.Token);
        return new(load, (stage.Bot.Cpu - cpu).TotalMilliseconds / Math.Max(1, stage.Driver.Acts), stage.Bot.Megabytes);
    }
}

/// <summary>What an office has and loopback has not.</summary>
/// <param name="Flush">Added to each commit.</param>
/// <param name="Call">Added to each Bot API call.</param>
internal sealed record Disturbance(TimeSpan Flush, TimeSpan Call);
