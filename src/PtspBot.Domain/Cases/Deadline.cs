using PtspBot.Domain.Clock;

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

    /// <summary>One that follows from the office's calendar, and moves with it.</summary>
    public Deadline(Guid caseId, string step, DeadlineKind kind, string key, Term term, OfficeClock clock)
        : this(caseId, step, kind, key, term.EndsAt(clock)) => (CountedFrom, Count, Span) = (term.From, term.Count, term.Span);

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public string Step { get; private set; } = "";

    public DeadlineKind Kind { get; private set; }

    /// <summary>The reminder's key (with the item's, where it is of one), the rung's percent, or the item's key.</summary>
    public string Key { get; private set; } = "";

    public DateTimeOffset DueAt { get; private set; }

    /// <summary>With <see cref="Count"/> and <see cref="Span"/>, how it came about; null for a rung, which follows from the ledger, and for an instant that somebody named.</summary>
    public DateTimeOffset? CountedFrom { get; private set; }

    public ClockCount? Count { get; private set; }

    public TimeSpan? Span { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>It no longer applies (the step was left, the clock is paused); not told.</summary>
    public bool Void { get; private set; }

    /// <summary>When somebody was told; null while it is open, and for ever where it was overtaken.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    public void Done(DateTimeOffset at) => DoneAt = at;

    public void Told(DateTimeOffset at) => (DoneAt, ToldAt) = (at, at);

    /// <summary>At another moment (it is night, or too soon, or the calendar changed); what is void stays void.</summary>
    public void Shift(DateTimeOffset dueAt) => DueAt = dueAt;

    internal void Cancel() => Void = true;

    internal void MoveTo(DateTimeOffset dueAt) => (DueAt, Void) = (dueAt, false);

    internal Term? Term => (CountedFrom, Count, Span) is ({ } from, { } count, { } span) ? new Term(from, count, span) : null;

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

    /// <summary>The applicant asked to be reminded again then.</summary>
    Snooze,

    /// <summary>The applicant is told that the case is going to be closed.</summary>
    Warning,

    /// <summary>Nothing came: the case is closed.</summary>
    Closing,

    /// <summary>A number shown in full to one officer is masked again. Its key is the officer and the field; it belongs to no step and outlives them all.</summary>
    Veil,

    /// <summary>A talk with an officer goes back to the bot by itself. It belongs to no step.</summary>
    Talk,

    /// <summary>The promised answer moved, because the calendar did: the applicant hears of it once. Its key is what was promised before.</summary>
    Promise,

    /// <summary>The office's answer to an objection. Of no step, like a veil; it is put off from word to word and done only by the answer.</summary>
    Objection,

    /// <summary>A word to the office that an objection is not answered yet; its key is the working days left.</summary>
    Urging,
}
