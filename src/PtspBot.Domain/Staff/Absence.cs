namespace PtspBot.Domain.Staff;

/// <summary>A stretch in which an officer is not on duty: leave, or the rest of a shift. Why is nobody's business and is not kept.</summary>
/// <param name="By">Who entered it: the officer, or somebody who answers for them.</param>
public sealed record Absence(DateTimeOffset From, DateTimeOffset To, long By, DateTimeOffset EnteredAt)
{
    /// <summary>Who took it back, before it began or while it lasted; it stays as it was entered.</summary>
    public long? EndedBy { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public bool Holds(DateTimeOffset at) => From <= at && at < To && (EndedAt is not { } ended || at < ended);
}
