using PtspBot.Benchmarks.Bots;
using static PtspBot.Benchmarks.Report;

namespace PtspBot.Benchmarks.Runs;

/// <summary>So many applicants, each going on as soon as it is asked to: conversation steps per second.</summary>
internal static class ClosedLoop
{
    public static async Task RunAsync(Report report, Options options, string title, string words, IReadOnlyList<int> applicants, Disturbance? disturbance = null)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var crowd in applicants)
            rows.Add(await RowAsync(crowd, options, disturbance));

        report.Section(title, words, ["applicants", "PtspBot, steps/s", "p50 ms", "p99 ms", "unanswered", "CPU ms/step", "(a) rows", "of (a)", "rows/step", "steps/commit", "(b) textbook", "of (b)", "(c) bare loop"], rows);
    }

    private static async Task<IReadOnlyList<string>> RowAsync(int crowd, Options options, Disturbance? disturbance)
    {
        var product = await Measured.ClosedAsync(BotKind.Product, crowd, options, disturbance);
        var rows = await BareRows.OfAsync(crowd, options, disturbance);
        var textbook = await Measured.ClosedAsync(BotKind.Textbook, crowd, options, disturbance);
        var bare = await Measured.ClosedAsync(BotKind.Bare, crowd, options, disturbance);
        return
        [
            Number(crowd), Number(product.StepsPerSecond), Milliseconds(product.Load.Answer.At(0.5)), Milliseconds(product.Load.Answer.At(0.99)), $"{product.Load.Unanswered}", Number(product.CpuPerStep),
            Number(rows.StepsPerSecond), Ratio(product.StepsPerSecond, rows.StepsPerSecond), Number((double)rows.Rows / rows.Updates), Number((double)rows.Updates / rows.Commits), Number(textbook.StepsPerSecond), Ratio(product.StepsPerSecond, textbook.StepsPerSecond), Number(bare.StepsPerSecond),
        ];
    }
}
