namespace PtspBot.Domain.Cases;

/// <summary>
/// A file somebody sent: promised when the message came, stored when its content is really here.
/// Belongs to an item of a checklist, or is the value of a field. Of which it is not known yet what it is, that is only
/// looked into and not kept: it may be what should not be here at all.
/// </summary>
public sealed class Upload
{
    private Upload()
    {
    }

    public Upload(Guid id, Guid caseId, string? step, string? item, string? field, long chatId, string fileId, long? declaredSize, DateTimeOffset at)
    {
        (Id, CaseId, Step, Item, Field, ChatId, FileId, Size, At) = (id, caseId, step, item, field, chatId, fileId, declaredSize, at);
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public string? Step { get; private set; }

    public string? Item { get; private set; }

    public string? Field { get; private set; }

    /// <summary>The chat it came from, where a word about it goes.</summary>
    public long ChatId { get; private set; }

    /// <summary>Telegram's handle to fetch it by.</summary>
    public string FileId { get; private set; } = "";

    public UploadState State { get; private set; } = UploadState.Promised;

    /// <summary>Bytes.</summary>
    public long? Size { get; private set; }

    /// <summary>By content: <c>pdf</c>, <c>jpeg</c>, <c>png</c>, <c>heic</c>.</summary>
    public string? Kind { get; private set; }

    /// <summary>SHA-256 of the stored content, in hex.</summary>
    public string? Hash { get; private set; }

    public DateTimeOffset At { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Not fetched again before this.</summary>
    public DateTimeOffset? NotBefore { get; private set; }

    /// <summary>Nobody has said yet what it is.</summary>
    public bool IsUnsorted => Item is null && Field is null;

    /// <summary>It is what may be taken; whoever sent it is asked what for.</summary>
    public void LookedInto(string kind, long size, string hash) => (State, Kind, Size, Hash) = (UploadState.LookedInto, kind, size, hash);

    public void Stored(string kind, long size, string hash) => (State, Kind, Size, Hash) = (UploadState.Stored, kind, size, hash);

    public void Refused() => State = UploadState.Refused;

    public void Replaced() => State = UploadState.Replaced;

    public void TryAgainAt(DateTimeOffset at) => (Attempts, NotBefore) = (Attempts + 1, at);
}

public enum UploadState
{
    Promised,
    Stored,
    Refused,
    Replaced,

    /// <summary>Seen to be sound, and not kept.</summary>
    LookedInto,
}
