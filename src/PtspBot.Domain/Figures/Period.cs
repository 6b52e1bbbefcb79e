namespace PtspBot.Domain.Figures;

/// <summary>A stretch of time, half-open, so that what falls on a border is counted once.</summary>
public readonly record struct Period(DateTimeOffset From, DateTimeOffset To)
{
    public bool Holds(DateTimeOffset at) => From <= at && at < To;
}
