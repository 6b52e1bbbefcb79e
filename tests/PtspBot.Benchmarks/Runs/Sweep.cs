using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PtspBot.Benchmarks.Cases;
using PtspBot.Domain.Cases;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.Persistence;
using PtspBot.Persistence.Sealing;
using PtspBot.Sandbox.Load;
using static PtspBot.Benchmarks.Report;

namespace PtspBot.Benchmarks.Runs;

/// <summary>What a sweep costs with few and with very many open cases, when as much is due in both.</summary>
internal static class Sweep
{
    private const int Few = 1000;
    private const int Due = 100;
    private const int Rounds = 7;

    /// <summary>A Monday at ten in Blitar, after everything the copied cases remember and before everything else that is due in them.</summary>
    private static readonly DateTimeOffset Monday = new(2030, 1, 7, 3, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset Far = new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task RunAsync(Report report, Options options)
    {
        // Not measured: whatever comes first would be compiled while it is timed.
        await MeasureAsync(Few, Due, Rounds);

        var rows = new List<IReadOnlyList<string>>();
        Swept? few = null;
        foreach (var cases in (int[])[Few, Math.Max(Few, options.Cases)])
        {
            var swept = await MeasureAsync(cases, Due, Rounds);
            few ??= swept;
            rows.Add([Number(cases), Number(Due), Milliseconds(swept.Idle), Milliseconds(swept.Sweep), Number(swept.Sweep.TotalMilliseconds / Due), Ratio(swept.Sweep.TotalMilliseconds, few.Sweep.TotalMilliseconds)]);
        }

        report.Section(
            "A sweep",
            $"Every minute the bot looks for what is due. All cases are open, each with its own deadlines far ahead; {Due} reminders are due, each told in a commit of its own, with its letter. The middle of {Rounds} sweeps, each of them other {Due} cases; idle is a sweep that finds nothing. In this process, without carrying the letters.",
            ["open cases", "due", "idle ms", "sweep ms", "ms for each due", "beside few"],
            rows);
    }

    public static async Task<Swept> MeasureAsync(int cases, int due, int rounds)
    {
        using var folder = new Folder();
        var chosen = new HashSet<int>();
        await ManyCases.FillAsync(folder, cases, fate: (number, row) => Lay(number, row, chosen, due, rounds));

        using var database = new OfficeDatabase(folder.Database, new Vault(KeyRing.Load(new KeyRingSettings { File = folder.Keys }, mayCreate: false)));
        await database.OpenAsync(CancellationToken.None);
        using var office = Office.Load(Folder.Office);
        await using var services = new ServiceCollection().AddSingleton(office).AddSingleton(office.Texts).AddSingleton(office.Regions).AddSingleton(office.Clock).AddNotices().BuildServiceProvider();
        var (sweeper, notices) = (new DueDeadlines(database, new Pulse(), NullLogger<DueDeadlines>.Instance), services.GetRequiredService<DueNotices>());

        var (told, idle, sweeps) = (0, new Latencies(), new Latencies());
        for (var round = 0; round < rounds; round++)
        {
            idle.Add(await TimeAsync(() => sweeper.TellAsync(At(round) - TimeSpan.FromSeconds(1), notices.For, CancellationToken.None)));
            sweeps.Add(await TimeAsync(async () => told += await sweeper.TellAsync(At(round), notices.For, CancellationToken.None)));
        }

        return new Swept(told, idle.At(0.5), sweeps.At(0.5));
    }

    /// <summary>One reminder of a case is due in one of the rounds; everything else lies far ahead.</summary>
    private static void Lay(int number, MilledRow row, HashSet<int> chosen, int due, int rounds)
    {
        if (!row.Has(nameof(Deadline.Void)))
            return;

        var isDue = chosen.Count < due * rounds && row[nameof(Deadline.Kind)] is nameof(DeadlineKind.Reminder)
            && row[nameof(Deadline.DoneAt)] is DBNull && Convert.ToInt64(row[nameof(Deadline.Void)], null) == 0 && chosen.Add(number);
        row[nameof(Deadline.DueAt)] = (isDue ? At((chosen.Count - 1) / due) : Far).ToUnixTimeMilliseconds();
    }

    private static DateTimeOffset At(int round) => Monday.AddMinutes(round);

    private static async Task<TimeSpan> TimeAsync(Func<Task> sweep)
    {
        var from = Stopwatch.GetTimestamp();
        await sweep();
        return Stopwatch.GetElapsedTime(from);
    }

    /// <param name="Told">In all rounds.</param>
    internal sealed record Swept(int Told, TimeSpan Idle, TimeSpan Sweep);
}
