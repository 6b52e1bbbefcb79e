using System.Globalization;
using System.Runtime.InteropServices;
using PtspBot.Benchmarks.Bots;
using PtspBot.Benchmarks.Pieces;
using PtspBot.Benchmarks.Runs;

namespace PtspBot.Benchmarks;

/// <summary>
/// One command for every figure: <c>dotnet run -c Release --project tests/PtspBot.Benchmarks [-- --quick] [--only closed,open,disk,far,cases,memory,wave,sweep,calendar]
/// [--applicants 500] [--cases 1000000] [--wave 10000] [--updates 100000] [--write]</c>; <c>-- pieces</c> is BenchmarkDotNet for the hot pieces.
/// </summary>
internal static class Program
{
    private const int Applicants = 500;

    private static readonly Disturbance SlowDisk = new(TimeSpan.FromMilliseconds(4), TimeSpan.Zero);
    private static readonly Disturbance Far = new(TimeSpan.Zero, TimeSpan.FromMilliseconds(50));

    public static async Task Main(string[] args)
    {
        if (args is [BotHost.Name, var kind])
            await BotHost.RunAsync(Enum.Parse<BotKind>(kind));
        else if (args is ["pieces", .. var rest])
            HotPieces.Run(rest);
        else
            await MeasureAsync(Options.Read(args));
    }

    internal static async Task MeasureAsync(Options options)
    {
        var published = Directory.CreateTempSubdirectory("ptspbot-published-");
        try
        {
            if (!options.Hurry)
                await Published.PublishAsync(Root(), published.FullName);
            await ReportAsync(options);
        }
        finally
        {
            published.Delete(recursive: true);
        }
    }

    private static async Task ReportAsync(Options options)
    {
        // Sections of one page may have been measured on different days and disks.
        var flush = string.Create(CultureInfo.InvariantCulture, $"a flush of the disk took {Disk.FlushTime().TotalMilliseconds:N2} ms.");
        var report = new Report(Console.Out, options.Quick ? $"Short run (`--quick`), seconds for each piece; {flush}" : $"Long run; {flush}");
        Introduce(report);
        await RunAsync(report, options);
        if (!options.Write)
            return;

        var path = Path.Combine(Root(), "docs", "benchmark.md");
        await File.WriteAllTextAsync(path, Page.With(File.Exists(path) ? await File.ReadAllTextAsync(path) : "", report));
    }

    private static async Task RunAsync(Report report, Options options)
    {
        if (options.Has("closed"))
            await ClosedLoop.RunAsync(report, options, "Closed loop", "Each applicant goes on as soon as it is asked to: steps per second through inbox, turn, outbox and carrier. p50 and p99 are from delivery to the next question.", options.Applicants);
        if (options.Has("open"))
            await OpenLoop.RunAsync(report, options, "Acts at a fixed rate. p50 and p99 are from delivery to the first message or edit in the chat; \"question\" is until the applicant can go on.");
        if (options.Has("disk"))
            await ClosedLoop.RunAsync(report, options, "A network disk", "The same with 4 ms added to each flush.", [Applicants], SlowDisk);
        if (options.Has("far"))
            await ClosedLoop.RunAsync(report, options, "A far Bot API", "The same with 50 ms added to each call, getUpdates too.", options.Quick ? [Applicants] : [Applicants, 4 * Applicants], Far);
        if (options.Has("cases"))
            await ManyCases.RunAsync(report, options);
        if (options.Has("memory"))
            await Memory.RunAsync(report, options);
        if (options.Has("wave"))
            await Wave.RunAsync(report, options);
        if (options.Has("sweep"))
            await Sweep.RunAsync(report, options);
        if (options.Has("calendar"))
            await CalendarEdit.RunAsync(report, options);
    }

    private static void Introduce(Report report)
    {
        report.Introduce("# Benchmark");
        report.Introduce();
        report.Introduce("Measured by `dotnet run -c Release --project tests/PtspBot.Benchmarks -- --write`, which writes the sections it measured (`--only`) and leaves the others.");
        report.Introduce();
        report.Introduce(string.Create(CultureInfo.InvariantCulture, $"Machine: {Environment.ProcessorCount} processors ({RuntimeInformation.ProcessArchitecture}), .NET {Environment.Version}, {RuntimeInformation.OSDescription}. The server with the applicants is one process, the bot another, on the same processors. PtspBot is published for the machine, as the README says; where its flushes are slowed or its rows recorded it runs as it was built."));
        report.Introduce();
        report.Introduce("Beside PtspBot, in the same run: **(a)** the rows it wrote, written once more by EF in the same commits without a bot; **(b)** a textbook bot (Telegram.Bot's own receiver, one context and one SaveChanges for each update); **(c)** a bare loop of getUpdates and sendMessage without logic or storage, which is also the ceiling of the server and the applicants.");
        report.Introduce();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PtspBot.sln")))
            folder = folder.Parent;
        return (folder ?? throw new DirectoryNotFoundException("There is no repository above the program.")).FullName;
    }
}
