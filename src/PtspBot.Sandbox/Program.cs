using PtspBot.Sandbox.Load;

namespace PtspBot.Sandbox;

/// <summary>Opens an office to play with in a browser, without Telegram. What is played is gone when it closes.</summary>
public static class Program
{
    private const int UsualPort = 5080;

    public static async Task Main(string[] args)
    {
        using var closing = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            closing.Cancel();
        };
        using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, signal =>
        {
            signal.Cancel = true;
            closing.Cancel();
        });

        if (args is [LoadCommand.Name, .. var options])
        {
            await LoadCommand.RunAsync(options, closing.Token);
            return;
        }

        var folder = Directory.CreateTempSubdirectory("ptspbot-sandbox-");
        try
        {
            await PlayAsync(new TheatreSettings(folder.FullName, Port: PortOf(args)), closing.Token);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task PlayAsync(TheatreSettings settings, CancellationToken closing)
    {
        await using var theatre = await Theatre.OpenAsync(settings, OfficeTime.Running(), Quietly, closing);
        theatre.AddApplicant("Siti", "id");
        theatre.AddApplicant("John", "en");
        var wasTurned = await theatre.OpenCounterAsync(closing);
        Console.WriteLine($"The office is open: {theatre.Address}");
        if (wasTurned)
            Console.WriteLine("Its clock stands at the next opening of the counter, which is closed at this hour.");
        Console.WriteLine("Play the applicant on the left and the officers on the right; the clock stands above. Ctrl+C closes.");
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, closing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static int PortOf(string[] args) => args is [var port, ..] && int.TryParse(port, out var chosen) ? chosen : UsualPort;

    private static void Quietly(ILoggingBuilder logging) => logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
}
