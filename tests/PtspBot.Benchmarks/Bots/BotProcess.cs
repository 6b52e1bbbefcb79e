using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using PtspBot.Benchmarks.Rows;

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
        string[] program = kind == BotKind.Product && !isSlow ? ["PtspBot.dll"] : ["PtspBot.Benchmarks.dll", BotHost.Name, $"{kind}"];
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, program[0]), .. program[1..]])
        {
            WorkingDirectory = Path.GetDirectoryName(settings.Database.Path)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in EnvironmentOf(settings))
            start.Environment[$"{Settings.EnvironmentPrefix}{name}"] = value;
        if (isSlow)
            start.Environment[BotHost.FlushVariable] = addedToFlush.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);

        var bot = new BotProcess(new Process { StartInfo = start });
        bot.Begin();
        return bot;
    }

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
