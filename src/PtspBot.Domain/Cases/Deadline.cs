namespace PtspBot.Domain.Cases;

/// <summary>Something that becomes due: a row that a sweep finds by its instant. Done or not, it stays, so that nothing is told twice.</summary>
public sealed class Deadline
{
    private Deadline()
    {
    }

    public Deadline(Guid caseId, string step, DeadlineKind kind, string key, DateTimeOffset dueAt)
    {
        (Id, CaseId, Step, Kind, Key, DueAt) = (Guid.CreateVersion7(dueAt), caseId, step, kind, key, dueAt);
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public string Step { get; private set; } = "";

    public DeadlineKind Kind { get; private set; }

    /// <summary>The reminder's key, the rung's percent, or the item's key.</summary>
    public string Key { get; private set; } = "";

    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>It no longer applies (the step was left, the clock is paused); not told.</summary>
    public bool Void { get; private set; }

    public void Done(DateTimeOffset at) => DoneAt = at;

    /// <summary>Not at this hour: it is looked at again then.</summary>
    public void Postpone(DateTimeOffset dueAt) => DueAt = dueAt;

    internal void Cancel() => Void = true;

    internal void MoveTo(DateTimeOffset dueAt) => (DueAt, Void) = (dueAt, false);

    public bool IsOpen => DoneAt is null && !Void;
}

public enum DeadlineKind
{
    /// <summary>A word to the applicant.</summary>
    Reminder,

    /// <summary>A rung of the escalation ladder.</summary>
    Rung,

    /// <summary>The applicant's time to correct or to fulfil is over.</summary>
    Answer,

    /// <summary>Whoever has claimed it has made no move for too long.</summary>
    Stall,

    /// <summary>The standard is missed: the applicant is told.</summary>
    Missed,

    /// <summary>What the applicant was told then to expect has passed, too.</summary>
    Expected,
}
