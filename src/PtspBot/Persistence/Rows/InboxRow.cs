namespace PtspBot.Persistence.Rows;

/// <summary>Something that reached the office, kept until its turn is played. The sequence is the office's own order: Telegram's ids may begin anew.</summary>
public sealed class InboxRow
{
    public long Sequence { get; init; }

    /// <summary>Each once: what Telegram or the house itself calls it.</summary>
    public required string Key { get; init; }

    /// <summary>Whose order it keeps; it wins over the payload, since a group may get another id.</summary>
    public required long ChatId { get; set; }

    /// <summary>Reported by the house itself, not by Telegram.</summary>
    public required bool FromHouse { get; init; }

    /// <summary>Sealed; null where there is nothing to play, and once it was blanked.</summary>
    public byte[]? Payload { get; set; }

    public InboxStatus Status { get; set; }

    /// <summary>How often its turn failed.</summary>
    public int Attempts { get; set; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>What went wrong, as a kind of error: never a text somebody wrote.</summary>
    public string? Trouble { get; set; }
}

/// <summary>Names are stored: never rename one once released.</summary>
public enum InboxStatus
{
    Waiting,
    Done,

    /// <summary>It cannot be played; somebody must look.</summary>
    SetAside,
}
