namespace PtspBot.Domain.Cases;

/// <summary>What its applicant may do with what a case holds of them: begin anew with it, and have erased what is no archive.</summary>
public sealed partial class CaseFile
{
    /// <summary>The number of the ended case whose answers it began with.</summary>
    public string? Follows { get; private set; }

    /// <summary>Begins with the answers of an ended case, each to be looked at again before it is sent.</summary>
    public void Follow(CaseFile ended) => Follows = ended.Number;

    /// <summary>Files that count for nothing any more: refused, or another took their place.</summary>
    public IReadOnlyList<Upload> Leftovers() => [.. _uploads.Where(upload => upload.State is UploadState.Refused or UploadState.Replaced)];

    /// <summary>Ended before the office had any part in it: nobody decided anything on these answers, so they are no archive.</summary>
    public bool IsNoArchive => Phase == Phase.Draft || (Phase == Phase.Cancelled && !OnDesk);

    /// <returns>The ids of the files that are to be deleted.</returns>
    public IReadOnlyList<Guid> ForgetLeftovers() => Forget(Leftovers());

    /// <summary>Of what is no archive nothing personal stays, only that it was there.</summary>
    /// <returns>The ids of the files that are to be deleted.</returns>
    public IReadOnlyList<Guid> ForgetEverything()
    {
        if (_facts.Count > 0)
            Touch();
        _facts.Clear();
        return Forget([.. _uploads]);
    }

    private List<Guid> Forget(IReadOnlyList<Upload> uploads)
    {
        if (uploads.Count == 0)
            return [];

        _uploads.RemoveAll(uploads.Contains);
        Touch();
        return [.. uploads.Select(upload => upload.Id)];
    }
}
