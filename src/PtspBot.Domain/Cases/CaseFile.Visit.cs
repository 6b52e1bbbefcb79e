namespace PtspBot.Domain.Cases;

/// <summary>The applicant was asked to come to the counter, and has not been there yet.</summary>
public sealed partial class CaseFile
{
    public DateTimeOffset? VisitAskedAt { get; private set; }

    public string? VisitBy { get; private set; }

    /// <summary>What they were asked to bring, in an officer's words; sealed at rest.</summary>
    public string? VisitBring { get; private set; }

    internal void AskToCome(string bring, string by, DateTimeOffset at) => (VisitAskedAt, VisitBy, VisitBring) = (at, by, bring);

    internal void NoVisit() => (VisitAskedAt, VisitBy, VisitBring) = (null, null, null);
}
