using PtspBot.Benchmarks.Bots;
using PtspBot.Benchmarks.Cases;
using PtspBot.Sandbox.Load;
using static PtspBot.Benchmarks.Report;

namespace PtspBot.Benchmarks.Runs;

/// <summary>The same bot with few and with very many cases already in its database: a step, a wait, and the first reply after a start.</summary>
internal static class ManyCases
{
    private const int Few = 1000;
    private const int Applicants = 500;
    private const int Starts = 3;
    private const long FirstChat = 5_000_000_000;

    /// <summary>Of so many cases one is still open.</summary>
    private const int CasesPerOpen = 10;

    private static readonly DateTimeOffset Far = new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(Report report, Options options)
    {
        var rows = new List<IReadOnlyList<string>>();
        Measured? few = null;
        foreach (var cases in (int[])[Few, options.Cases])
        {
            using var folder = new Folder();
            var (filled, megabytes) = await FillAsync(folder, cases);
            var starts = await StartsAsync(folder);
            var closed = await Measured.ClosedAsync(BotKind.Product, Applicants, options, on: folder);
            var open = await Measured.OpenAsync(BotKind.Product, OpenLoop.Rates[0], options, on: folder);
            few ??= closed;
            rows.Add(
            [
                Number(cases), Number(megabytes), Number(filled.TotalSeconds), Number(starts.TotalSeconds), Number(closed.StepsPerSecond), Ratio(few.StepsPerSecond, closed.StepsPerSecond),
                Number(closed.CpuPerStep), Ratio(closed.CpuPerStep, few.CpuPerStep), Milliseconds(open.Load.Reaction.At(0.5)), Milliseconds(open.Load.Reaction.At(0.99)), Number(closed.Megabytes),
            ]);
        }

        report.Section(
            "Few and many cases",
            $"A step costs at most so many times what it costs with {Number(Few)} cases: by time (500 applicants) and by the bot's processor time. Of {CasesPerOpen} cases one is open and of {CasesPerOpen} one has its mail (inbox and outbox rows, blanked); each has its facts (sealed), items, journal, clock, deadlines, conversation and consent, copied row by row from cases that real applicants brought through the real worker. First reply: from starting the process to the first message, the middle of {Starts} starts, the applicant already waiting.",
            ["cases", "MB on disk", "filled in s", "first reply s", "steps/s", "time of a step", "CPU ms/step", "CPU of a step", "p50 ms at 30/s", "p99 ms at 30/s", "MB resident"],
            rows);
    }

    /// <summary>A few real applicants, then copies of them.</summary>
    public static async Task<(TimeSpan Took, double Megabytes)> FillAsync(Folder folder, int cases, Func<int, long>? chatOf = null, Action<int, MilledRow>? fate = null)
    {
        await using (var stage = await Stage.OpenAsync(folder))
        {
            await stage.ConnectAsync(BotKind.Product);
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            await stage.Driver.CloseAsync(20, patience.Token);
        }

        var from = TimeProvider.System.GetTimestamp();
        new CaseMill(folder.Database, folder.Keys).Fill(cases, chatOf ?? (number => FirstChat + number), fate ?? Usual);
        return (TimeProvider.System.GetElapsedTime(from), new FileInfo(folder.Database).Length / (1024.0 * 1024));
    }

    private static void Usual(int number, MilledRow row)
    {
        if (number % CasesPerOpen != 0)
            CaseMill.End(row);
        else if (row.Has(nameof(Domain.Cases.Deadline.Void)))
            row[nameof(Domain.Cases.Deadline.DueAt)] = Far.ToUnixTimeMilliseconds();
    }

    private static async Task<TimeSpan> StartsAsync(Folder folder)
    {
        var times = new Latencies();
        for (var start = 0; start < Starts; start++)
        {
            await using var stage = await Stage.OpenAsync(folder);
            stage.Start(BotKind.Product);
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            times.Add(await stage.Driver.ReactionToOneAsync(patience.Token));
        }

        return times.At(0.5);
    }
}
