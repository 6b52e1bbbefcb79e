using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Configuration;
using PtspBot.Benchmarks.Rows;
using PtspBot.OfficeFiles;
using PtspBot.Sandbox.Load;

namespace PtspBot.Benchmarks.Bots;

/// <summary>The other side of <see cref="BotProcess"/>: one bot, told by the environment what to do as an operator would, until it is asked to end.</summary>
internal static class BotHost
{
    public const string Name = "bot";
    public const string FlushVariable = "BENCHMARK_FLUSH_MS";

    public static async Task RunAsync(BotKind kind)
    {
        using var ending = new CancellationTokenSource();
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            ending.Cancel();
        });
        var settings = Settings.Read(new ConfigurationBuilder().AddEnvironmentVariables(Settings.EnvironmentPrefix).Build());
        using var slow = SlowFlush.Of(Environment.GetEnvironmentVariable(FlushVariable));
        await (kind switch
        {
            BotKind.Textbook => TextbookAsync(settings, ending.Token),
            BotKind.Bare => BareAsync(settings, ending.Token),
            BotKind.Recorded => RecordedAsync(settings, ending.Token),
            _ => ProductAsync(settings, ending.Token),
        });
    }

    private static async Task ProductAsync(Settings settings, CancellationToken ending)
    {
        await using var worker = await Worker.StartAsync(settings, TimeProvider.System, cancellationToken: ending);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task RecordedAsync(Settings settings, CancellationToken ending)
    {
        var beginning = Replay.CopyOf(settings.Database.Path);
        var log = new CommitLog();
        using (CommitRecorder.Into(log))
            await ProductAsync(settings, ending);

        var replay = await new Replay(log).RunAsync(beginning);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{BotProcess.ReplayLine}{replay.Updates} {replay.Commits} {replay.Rows} {replay.Took.TotalSeconds}"));
    }

    private static async Task TextbookAsync(Settings settings, CancellationToken ending) =>
        await new TextbookBot(settings, ScriptOf(settings)).RunAsync(ending);

    private static async Task BareAsync(Settings settings, CancellationToken ending)
    {
        using var bot = new BareBot(settings.Telegram.ApiAddress!, settings.Telegram.Token, ScriptOf(settings));
        await bot.RunAsync(ending);
    }

    private static Script ScriptOf(Settings settings)
    {
        using var office = Office.Load(settings.Office.Folder);
        return Script.Read(Script.UsualPath, office.Texts);
    }
}
