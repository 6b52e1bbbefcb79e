using PtspBot.Benchmarks.Bots;
using static PtspBot.Benchmarks.Report;

namespace PtspBot.Benchmarks.Runs;

/// <summary>Acts at a rate, whatever the bot does: how long a person waits.</summary>
internal static class OpenLoop
{
    public static readonly IReadOnlyList<double> Rates = [30, 200];

    public static async Task RunAsync(Report report, Options options, string words)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var rate in Rates)
        {
            foreach (var kind in (BotKind[])[BotKind.Product, BotKind.Textbook, BotKind.Bare])
                rows.Add(Row(rate, kind, await Measured.OpenAsync(kind, rate, options)));
        }

        report.Section("Open loop", words, Columns, rows);
    }

    private static readonly IReadOnlyList<string> Columns = ["updates/s", "bot", "reached", "p50 ms", "p99 ms", "question p50", "question p99", "unanswered"];

    private static IReadOnlyList<string> Row(double rate, BotKind kind, Measured measured) =>
    [
        Number(rate), $"{kind}", Number(measured.StepsPerSecond), Milliseconds(measured.Load.Reaction.At(0.5)), Milliseconds(measured.Load.Reaction.At(0.99)),
        Milliseconds(measured.Load.Answer.At(0.5)), Milliseconds(measured.Load.Answer.At(0.99)), $"{measured.Load.Unanswered}",
    ];
}
