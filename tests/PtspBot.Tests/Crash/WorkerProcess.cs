using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Crash;

/// <summary>The worker as a process of its own, started like an operator starts it: nothing but the environment is given to it, and it can die at any instant.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int LinesKept = 60;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines;

    private WorkerProcess(Process process, ConcurrentQueue<string> lines) => (_process, _lines) = (process, lines);

    /// <param name="lines">Keeps the newest lines of one life after the other.</param>
    public static WorkerProcess Start(Settings settings, ConcurrentQueue<string> lines)
    {
        var start = WorkerStart.Of(settings, WorkerStart.Worker);
        var worker = new WorkerProcess(new Process { StartInfo = start }, lines);
        worker.Begin();
        return worker;
    }

    /// <summary>SIGKILL: nothing in the process learns of it.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        Assert.False(_process.HasExited, "The worker ended by itself.");
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    /// <summary>SIGTERM, as a deploy does it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync(CancellationToken cancellationToken)
    {
        using var shell = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -TERM {_process.Id}")]);
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
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
        while (_lines.Count > LinesKept)
            _lines.TryDequeue(out _);
    }
}
