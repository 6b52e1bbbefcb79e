using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>A paper or duty on this case's list, and what was said of it.</summary>
public sealed class CaseItem
{
    private CaseItem()
    {
    }

    public CaseItem(Guid caseId, string step, string key, DateTimeOffset? dueAt)
    {
        (CaseId, Step, Key, DueAt) = (caseId, step, key, dueAt);
    }

    public Guid CaseId { get; private set; }

    public string Step { get; private set; } = "";

    public string Key { get; private set; } = "";

    public ItemState State { get; internal set; } = ItemState.Missing;

    /// <summary>How it was handed in.</summary>
    public Channel? Channel { get; private set; }

    /// <summary>Why it was refused or not needed: a code of the procedure.</summary>
    public string? Reason { get; private set; }

    /// <summary>What the officer added; sealed at rest.</summary>
    public string? Note { get; private set; }

    /// <summary>Who gave its verdict, while it has one.</summary>
    public long? JudgedBy { get; internal set; }

    public DateTimeOffset? DueAt { get; private set; }

    public int Revision { get; private set; }

    /// <summary>Moves by another calendar.</summary>
    internal void Shift(DateTimeOffset dueAt) => DueAt = dueAt;

    /// <summary>What was said of it is destroyed.</summary>
    internal void Forget() => (Note, Revision) = (null, Revision + 1);

    internal void Say(Channel? channel, string? reason, string? note) =>
        (Channel, Reason, Note, Revision) = (channel ?? Channel, reason, note, Revision + 1);
}

/// <summary>The states of an item. Names are stored: never rename one once released.</summary>
public enum ItemState
{
    Missing,
    HandedIn,

    /// <summary>An officer has opened it.</summary>
    InReview,
    Accepted,
    Refused,
    NotNeeded,
}

/// <summary>What may be done to an item. Names are stored in the journal: never rename one once released.</summary>
public enum ItemMove
{
    /// <summary>Its files are stored.</summary>
    HandIn,

    /// <summary>Shown at the counter to an officer.</summary>
    Show,

    /// <summary>Taken back by the applicant before it is judged.</summary>
    TakeBack,

    /// <summary>An officer looks at it.</summary>
    Look,
    Accept,
    Refuse,
    Waive,
}
