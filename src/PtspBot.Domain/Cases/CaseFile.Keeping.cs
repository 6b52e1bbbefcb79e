namespace PtspBot.Domain.Cases;

/// <summary>How long a case is kept, and what is left of it afterwards: that there was one, and what was decided when.</summary>
public sealed partial class CaseFile
{
    /// <summary>When what it held of people was destroyed because its time was over.</summary>
    public DateTimeOffset? DestroyedAt { get; private set; }

    /// <summary>When somebody last said or sent something here.</summary>
    public DateTimeOffset LastTouched() => _facts.Select(fact => fact.At).Concat(_uploads.Select(upload => upload.At)).Append(StageSince).Max();

    /// <summary>Nothing personal stays, nor what officers wrote of it. The journal keeps what happened; its notes are erased beside it.</summary>
    /// <returns>The ids of the files that are to be deleted.</returns>
    internal IReadOnlyList<Guid> Destroy(DateTimeOffset at)
    {
        var files = ForgetEverything();
        foreach (var item in _items)
            item.Forget();
        (ApplicantChat, Uniqueness, DestroyedAt) = (0, null, at);
        (Explanation, LastRemark, RemarkBy, AlarmNames) = (null, null, null, null);
        Touch();
        return files;
    }
}
