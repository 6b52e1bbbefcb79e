namespace PtspBot.Persistence.Rows;

/// <summary>The last number given in a series.</summary>
public sealed class SeriesRow
{
    public required string Name { get; init; }

    public int Last { get; set; }
}
