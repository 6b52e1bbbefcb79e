using PtspBot.Benchmarks.Bots;
using PtspBot.Benchmarks.Cases;
using PtspBot.Domain.Cases;
using PtspBot.Sandbox;
using static PtspBot.Benchmarks.Report;

namespace PtspBot.Benchmarks.Runs;

/// <summary>Very many reminders become due at one moment, while people write: with Telegram's limits on both sides.</summary>
internal static class Wave
{
    /// <summary>Acts a second of people who are not part of the wave, each waiting a while before the next.</summary>
    private const double ActsPerSecond = 3;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(4);

    public static async Task RunAsync(Report report, Options options)
    {
        using var folder = new Folder();
        var world = await folder.StaffedAsync();
        var reminded = Enumerable.Range(0, options.Wave).Select(_ => Known(world)).ToList();
        var due = TimeProvider.System.GetUtcNow();
        await ManyCases.FillAsync(folder, options.Wave, number => reminded[number - 1], (_, row) => OnlyReminders(row, due));

        await using var stage = await Stage.OpenAsync(folder, limits: true);
        using var tide = new Tide(world, [.. reminded]);
        await stage.ConnectAsync(BotKind.Product);
        var load = await stage.Driver.OpenAsync(ActsPerSecond, Pause, tide.OverAsync(), CancellationToken.None);

        var (rate, limits) = (tide.All / tide.Span.TotalSeconds, new Mailroom.Limits().OverallPerSecond);
        report.Section(
            "A wave of reminders",
            $"{Number(options.Wave)} reminders due at one moment, and {Number(ActsPerSecond)} acts a second of other people, at Telegram's limits on both sides. Rate: messages and edits from the first reminder to the last. Violations: calls the server refused for their rate, and calls inside a retry_after. The interactive wait is from delivery to the next question.",
            ["reminders", "seconds", "all messages", "per second", "configured", "reached", "violations", "interactive p50 ms", "p95 ms", "p99 ms", "unanswered"],
            [
                [
                    Number(tide.Reminded), Number(tide.Span.TotalSeconds), Number(tide.All), Number(rate), Number(limits), $"{100 * rate / limits:N1} %", $"{world.Limits.Refused} + {world.Limits.CallsTooEarly}",
                    Milliseconds(load.Answer.At(0.5)), Milliseconds(load.Answer.At(0.95)), Milliseconds(load.Answer.At(0.99)), $"{load.Unanswered}",
                ],
            ]);
    }

    /// <summary>Somebody who has written to the bot before.</summary>
    private static long Known(World world)
    {
        var person = world.AddPerson("Reminded");
        person.Private.IsOpened = true;
        return person.Id;
    }

    private static void OnlyReminders(MilledRow row, DateTimeOffset due)
    {
        if (!row.Has(nameof(Deadline.Void)))
            return;

        row[nameof(Deadline.DueAt)] = due.ToUnixTimeMilliseconds();
        if ((string)row[nameof(Deadline.Kind)] != nameof(DeadlineKind.Reminder))
            row[nameof(Deadline.DoneAt)] = due.ToUnixTimeMilliseconds();
    }
}
