using System.Globalization;

namespace PtspBot.Benchmarks;

/// <summary>What is run and how long.</summary>
/// <param name="Only">The names of the runs; all when empty.</param>
/// <param name="Write">Whether docs/benchmark.md is written.</param>
/// <param name="Cases">How many cases the large database has.</param>
internal sealed record Options(bool Quick, IReadOnlyList<string> Only, bool Write, int Cases, int Wave, int Updates)
{
    /// <summary>Only to see that it works.</summary>
    public bool Hurry { get; init; }

    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(Quick ? 4 : 15);

    /// <summary>At a few acts a second it takes longer until what is used every day is compiled.</summary>
    public TimeSpan OpenWarmUp => Quick ? WarmUp : TimeSpan.FromMinutes(1);

    public TimeSpan Span { get; init; } = TimeSpan.FromSeconds(Quick ? 5 : 20);

    /// <summary>How long rows are recorded to be written again, from the first: all of them are kept in memory.</summary>
    public Options OfRecording => this with { WarmUp = TimeSpan.Zero, Span = TimeSpan.FromSeconds(6) };

    /// <summary>Longer, because a percentile wants many.</summary>
    public TimeSpan OpenSpan => TimeSpan.FromSeconds(Quick ? 8 : 40);

    public IReadOnlyList<int> Applicants { get; init; } = Quick ? [500] : [50, 500, 2000];

    public static Options Read(string[] args)
    {
        var quick = args.Contains("--quick");
        var options = new Options(
            quick,
            Text(args, "--only")?.Split(',') ?? [],
            args.Contains("--write"),
            Number(args, "--cases") ?? (quick ? 50_000 : 1_000_000),
            Number(args, "--wave") ?? (quick ? 300 : 10_000),
            Number(args, "--updates") ?? (quick ? 5_000 : 100_000));
        return Number(args, "--applicants") is { } crowd ? options with { Applicants = [crowd] } : options;
    }

    public bool Has(string run) => Only.Count == 0 || Only.Contains(run);

    private static string? Text(string[] args, string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    private static int? Number(string[] args, string name) => Text(args, name) is { } text ? int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : null;
}
