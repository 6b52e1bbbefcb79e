namespace PtspBot.Domain.Cases;

/// <summary>
/// A time in which the system of an outside body did not work, as somebody of the office declared it and ended it. Cases
/// are held and let go on after it page by page; how far that is can be seen from the cases, and what it did stays here.
/// </summary>
public sealed class Disruption
{
    private Disruption()
    {
    }

    public Disruption(string body, string reason, Actor by, DateTimeOffset at)
    {
        (Id, Body, Reason, Since) = (Guid.CreateVersion7(at), body, reason, at);
        (DeclaredBy, DeclaredByName) = (by.Id, by.Name);
    }

    public Guid Id { get; private set; }

    /// <summary>The outside body, by its key.</summary>
    public string Body { get; private set; } = "";

    /// <summary>In the words of whoever declared it; sealed at rest.</summary>
    public string Reason { get; private set; } = "";

    public DateTimeOffset Since { get; private set; }

    public long DeclaredBy { get; private set; }

    public string DeclaredByName { get; private set; } = "";

    public DateTimeOffset? EndedAt { get; private set; }

    public long? EndedBy { get; private set; }

    public string? EndedByName { get; private set; }

    /// <summary>When everything went on again and the report was written.</summary>
    public DateTimeOffset? ReportedAt { get; private set; }

    /// <summary>Cases that were on hold for it and went on.</summary>
    public int Resumed { get; private set; }

    /// <summary>Of those, the ones whose due moment moved.</summary>
    public int Shifted { get; private set; }

    /// <summary>By how much the due moments moved at most, counted as the standards are.</summary>
    public TimeSpan LongestShift { get; private set; }

    public bool Lasts => EndedAt is null;

    public void End(Actor by, DateTimeOffset at) => (EndedAt, EndedBy, EndedByName) = (at, by.Id, by.Name);

    public void WentOn(TimeSpan shift)
    {
        Resumed++;
        Shifted += shift > TimeSpan.Zero ? 1 : 0;
        LongestShift = shift > LongestShift ? shift : LongestShift;
    }

    public void Reported(DateTimeOffset at) => ReportedAt = at;
}
