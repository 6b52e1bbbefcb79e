using System.Diagnostics;
using PtspBot.Sandbox;

namespace PtspBot.Benchmarks.Bots;

/// <summary>The worker as an operator has it: published for this machine, compiled ahead. Until that is done, the one that was built beside this program.</summary>
internal static class Published
{
    public static string Worker { get; private set; } = WorkerStart.Worker;

    /// <param name="root">The folder of the solution.</param>
    /// <param name="into">Where it is put.</param>
    public static async Task PublishAsync(string root, string into)
    {
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Path.Combine(root, "src", "PtspBot"), "--configuration", "Release", "--use-current-runtime", "--no-self-contained", "--output", into, "--verbosity", "quiet"]))!;
        await publish.WaitForExitAsync();
        Worker = publish.ExitCode == 0 ? Path.Combine(into, WorkerStart.Worker) : throw new InvalidOperationException("The worker could not be published.");
    }
}
