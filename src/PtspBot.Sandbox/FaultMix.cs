namespace PtspBot.Sandbox;

/// <summary>How often each disturbance strikes at random, as a share of one: of the calls, of the updates, or of the batches.</summary>
public sealed record FaultMix
{
    public double InternalError { get; init; }
    public double BadGateway { get; init; }
    public double TooManyRequests { get; init; }
    public double ResetBefore { get; init; }
    public double ResetAfter { get; init; }
    public double Slow { get; init; }

    /// <summary>The share of updates that come once more after they were confirmed.</summary>
    public double Twice { get; init; }

    /// <summary>The share of batches that come newest first.</summary>
    public double OutOfOrder { get; init; }

    /// <summary>The wait of a slow answer and the retry_after of a 429.</summary>
    public TimeSpan Span { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Only calls of this method are spoiled; null means all, getUpdates and downloads too.</summary>
    public string? Method { get; init; }

    internal IEnumerable<(FaultKind Kind, double Rate)> Rates =>
    [
        (FaultKind.InternalError, InternalError), (FaultKind.BadGateway, BadGateway), (FaultKind.TooManyRequests, TooManyRequests),
        (FaultKind.ResetBefore, ResetBefore), (FaultKind.ResetAfter, ResetAfter), (FaultKind.Slow, Slow),
    ];

    /// <summary>The same rate for each kind, so six times as much for a call.</summary>
    public static FaultMix Each(double rate) => new()
    {
        InternalError = rate,
        BadGateway = rate,
        TooManyRequests = rate,
        ResetBefore = rate,
        ResetAfter = rate,
        Slow = rate,
        Twice = rate,
        OutOfOrder = rate,
    };
}
