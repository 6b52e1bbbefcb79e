namespace PtspBot.Persistence.Rows;

/// <summary>A letter on its way, with everything that happened to it: from its cause to Telegram's message id.</summary>
public sealed class OutboxRow
{
    /// <summary>The trouble of a row at which Telegram asked the whole bot to wait.</summary>
    public const string OverallWait = "OverallWait";

    public long Sequence { get; init; }

    /// <summary>Made before the row is, so that the payload can be sealed for it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Sent once for ever; null for letters that have no such claim.</summary>
    public string? Key { get; init; }

    /// <summary>The smaller, the more urgent.</summary>
    public required int Lane { get; init; }

    /// <summary>Where it goes; it wins over the payload, since a group may get another id.</summary>
    public required long ChatId { get; set; }

    /// <summary>The thread of the group; it wins over the payload, since a thread may be deleted.</summary>
    public int? Thread { get; set; }

    /// <summary>The slot of the topic it belongs into; null, whatever the payload says, once it has to go to General.</summary>
    public string? Topic { get; set; }

    public required string Kind { get; init; }

    /// <summary>The message that is edited as things move; a later letter of the slot replaces one that still waits.</summary>
    public string? Slot { get; init; }

    /// <summary>Sealed; null once it was blanked.</summary>
    public byte[]? Payload { get; set; }

    public Guid? CaseId { get; init; }

    /// <summary>The update or job it came from.</summary>
    public required string Cause { get; init; }

    public OutboxStatus Status { get; set; }

    public int Attempts { get; set; }

    /// <summary>How often it was on its way when the process ended: each may have cost one copy.</summary>
    public int Interruptions { get; set; }

    /// <summary>How often its answer was lost: each may have cost one copy.</summary>
    public int LostAnswers { get; set; }

    /// <summary>Telegram could not read its markup; it goes without.</summary>
    public bool Plain { get; set; }

    /// <summary>The message this call edits; known while it is being sent.</summary>
    public int? Edits { get; set; }

    public DateTimeOffset? NotBefore { get; set; }

    public int? MessageId { get; set; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    public string? Trouble { get; set; }
}

/// <summary>Names are stored: never rename one once released.</summary>
public enum OutboxStatus
{
    Waiting,

    /// <summary>The call may have been made. After a crash nobody knows.</summary>
    Sending,
    Sent,

    /// <summary>Nothing to do any more.</summary>
    Moot,

    /// <summary>It may have arrived, and repeating it would be worse than not.</summary>
    Unknown,
    Refused,

    /// <summary>The person cannot be reached; it waits for their return.</summary>
    Parked,
}
