using System.Globalization;
using PtspBot.OfficeFiles;

namespace PtspBot.Sandbox.Load;

/// <summary>
/// The driver for any bot, from a shell: <c>load [--applicants 500 | --rate 200] [--seconds 30] [--script file] [--port 5081] [--ceiling]</c>.
/// It starts a server, waits for a bot to poll it, lets the applicants act and says how it went.
/// </summary>
internal static class LoadCommand
{
    public const string Name = "load";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(string[] args, CancellationToken closing)
    {
        using var office = Office.Load(Path.Combine(AppContext.BaseDirectory, "office"));
        var script = Script.Read(Text(args, "--script") ?? Script.UsualPath, office.Texts);
        var world = new World(TimeProvider.System);
        world.Limits.Enabled = false;
        await using var server = await SandboxServer.StartAsync(world, (int)(Number(args, "--port") ?? 5081), cancellationToken: closing);
        Console.WriteLine($"A bot may connect to {server.BaseAddress} with the token {server.Token}");

        using var bare = args.Contains("--ceiling") ? new BareBot(server.BaseAddress, server.Token, script) : null;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(closing);
        var answering = bare?.RunAsync(ending.Token) ?? Task.CompletedTask;
        while (!world.Updates.IsPolled)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, closing);

        using var driver = new LoadDriver(world, script);
        Say(await RunAsync(driver, args, closing), world);
        await ending.CancelAsync();
        await answering;
    }

    private static Task<LoadResult> RunAsync(LoadDriver driver, string[] args, CancellationToken closing)
    {
        var span = TimeSpan.FromSeconds(Number(args, "--seconds") ?? 30);
        return Number(args, "--rate") is { } rate
            ? driver.OpenAsync(rate, TimeSpan.Zero, WarmUp, span, closing)
            : driver.CloseAsync((int)(Number(args, "--applicants") ?? 500), WarmUp, span, closing);
    }

    private static void Say(LoadResult result, World world)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{result.StepsPerSecond:N0} steps a second, {result.Finished} applicants finished, {result.Unanswered} acts unanswered"));
        foreach (var one in result.Waiting.GroupBy(one => one).Take(5))
            Console.WriteLine(one.Key);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"delivery to first message or edit: {Words(result.Reaction)}; to the next question: {Words(result.Answer)}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"calls refused for their rate: {world.Limits.Refused}, made inside a retry_after: {world.Limits.CallsTooEarly}"));
    }

    private static string Words(Latencies all) =>
        string.Create(CultureInfo.InvariantCulture, $"p50 {all.At(0.5).TotalMilliseconds:N1} ms, p95 {all.At(0.95).TotalMilliseconds:N1} ms, p99 {all.At(0.99).TotalMilliseconds:N1} ms");

    private static double? Number(string[] args, string name) => Text(args, name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string? Text(string[] args, string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
