using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using PtspBot.Benchmarks.Rows;
using PtspBot.Sandbox;

namespace PtspBot.Benchmarks.Bots;

/// <summary>One bot as a process of its own, started like an operator starts it.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    public const string ReplayLine = "replay ";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private BotProcess(Process process) => _process = process;

    /// <summary>What it holds in memory now.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / (1024.0 * 1024);
        }
    }

    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>What it wrote, for whoever wonders why it failed.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    public static BotProcess Start(BotKind kind, Settings settings, TimeSpan addedToFlush)
    {
        var isSlow = addedToFlush > TimeSpan.Zero;
        string[] program = kind == BotKind.Product && !isSlow ? [Published.Worker] : ["PtspBot.Benchmarks.dll", BotHost.Name, $"{kind}"];
        var start = WorkerStart.Of(settings, program);
        if (kind is BotKind.Product or BotKind.Recorded)
            AsTheWorkerRuns(start);
        if (isSlow)
            start.Environment[BotHost.FlushVariable] = addedToFlush.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);

        var bot = new BotProcess(new Process { StartInfo = start });
        bot.Begin();
        return bot;
    }

    /// <summary>Where it runs inside this program, it has the runtime of the worker (decision 9) all the same.</summary>
    private static void AsTheWorkerRuns(ProcessStartInfo start) =>
        (start.Environment["DOTNET_TieredPGO"], start.Environment["DOTNET_gcConcurrent"]) = ("0", "0");

    /// <summary>SIGTERM, as a deploy does it.</summary>
    /// <returns>What the recorded one says of its rows; null for the others.</returns>
    public async Task<ReplayResult?> StopAsync()
    {
        if (!_process.HasExited)
        {
            using var shell = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -TERM {_process.Id}")]);
            await _process.WaitForExitAsync();
        }

        return _lines.LastOrDefault(line => line.StartsWith(ReplayLine, StringComparison.Ordinal)) is { } line ? ReplayResult.Read(line[ReplayLine.Length..]) : null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _process.Dispose();
    }

    private void Begin()
    {
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Keep(string? line)
    {
        if (line is not null)
            _lines.Enqueue(line);
        while (_lines.Count > 200)
            _lines.TryDequeue(out _);
    }
}
