namespace PtspBot.Domain.Cases;

/// <summary>The last note that an officer left for the others. It is no part of what an applicant is shown or given.</summary>
public sealed partial class CaseFile
{
    /// <summary>Sealed at rest.</summary>
    public string? LastRemark { get; private set; }

    public string? RemarkBy { get; private set; }

    internal void Remark(string words, string by) => (LastRemark, RemarkBy) = (words, by);
}
