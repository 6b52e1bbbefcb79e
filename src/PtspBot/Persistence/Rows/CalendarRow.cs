namespace PtspBot.Persistence.Rows;

/// <summary>With which file of the office the stored deadlines were derived. There is one row; what officers entered over the file has its own.</summary>
public sealed class CalendarRow
{
    public const int Only = 1;

    public int Id { get; private set; } = Only;

    /// <summary>The file's fingerprint.</summary>
    public required string Derived { get; set; }
}
