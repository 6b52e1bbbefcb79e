using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;

namespace PtspBot.Domain.Cases;

/// <summary>
/// What happened to a case: appended, never changed. It holds codes and ids; the only personal thing, an officer's own
/// words, is sealed at rest. The SOP's three records are these entries, marked.
/// </summary>
public sealed class JournalEntry
{
    private JournalEntry()
    {
    }

    internal JournalEntry(CaseFile file, int number, Actor actor, DateTimeOffset at)
    {
        (Id, CaseId, Number, At) = (Guid.CreateVersion7(at), file.Id, number, at);
        (ActorKind, ActorId, ActorRoles, ActingAs) = (actor.Kind, actor.Id, actor.Roles, actor.ActingAs);
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>1, 2, 3 … within the case.</summary>
    public int Number { get; private set; }

    public DateTimeOffset At { get; private set; }

    public ActorKind ActorKind { get; private set; }

    public long ActorId { get; private set; }

    /// <summary>The roles held at that moment.</summary>
    public Role ActorRoles { get; private set; }

    /// <summary>For whom the officer stood in: <c>Plh. Kepala Dinas</c>.</summary>
    public string? ActingAs { get; private set; }

    public EntryKind Kind { get; init; }

    /// <summary>The move of the case or item, by name.</summary>
    public string What { get; init; } = "";

    /// <summary>The exit taken.</summary>
    public string? Way { get; init; }

    public string? FromStep { get; init; }

    public Phase FromPhase { get; init; }

    public string? ToStep { get; init; }

    public Phase ToPhase { get; init; }

    public string? Item { get; init; }

    public Channel? Channel { get; init; }

    /// <summary>A code of the procedure.</summary>
    public string? Reason { get; init; }

    /// <summary>The legal ground of a rejection.</summary>
    public string? Ground { get; init; }

    /// <summary>The officer's own words; sealed at rest.</summary>
    public string? Note { get; init; }

    /// <summary>Which of the SOP's records this entry is.</summary>
    public RecordKind? Record { get; init; }

    /// <summary>What the officer's own words are to the chain, so that they can be erased without breaking it.</summary>
    public string? NoteHash { get; private set; }

    /// <summary>Its link to the entry before it; null in entries older than the chain.</summary>
    public string? Hash { get; private set; }

    internal void Link(string? before)
    {
        NoteHash = JournalChain.HashOfNote(this);
        Hash = JournalChain.HashOf(this, before);
    }

    public Stage From => new(FromStep, FromPhase);

    public Stage To => new(ToStep, ToPhase);
}

public enum EntryKind
{
    Moved,
    Item,

    /// <summary>Somebody looked at a document.</summary>
    Viewed,

    /// <summary>A level of the ladder was told, or the applicant that a standard is missed; the way is the share of the standard.</summary>
    Told,

    /// <summary>An officer noted what the outside system says of it; the reason is its code.</summary>
    External,

    /// <summary>The applicant said how they want to be reminded.</summary>
    Reminding,

    /// <summary>The applicant corrected an answer of theirs.</summary>
    Corrected,

    /// <summary>What is no archive was erased at the applicant's wish.</summary>
    Erased,

    /// <summary>The applicant was given a copy of their data.</summary>
    Exported,

    /// <summary>The applicant objects to a rejection; the note is what they wrote.</summary>
    Objected,

    /// <summary>An officer's note for other officers; never for the applicant.</summary>
    Noted,

    /// <summary>The office answered an objection; what is the <see cref="ObjectionAnswer"/>.</summary>
    ObjectionAnswered,

    /// <summary>What the case held was destroyed because its time was over.</summary>
    Destroyed,

    /// <summary>An officer gave out a code by which an applicant without Telegram gets the case into their chat.</summary>
    CodeGiven,

    /// <summary>An applicant whose case was opened at the counter has it in Telegram from here on.</summary>
    Linked,

    /// <summary>An officer asked the applicant to come to the counter; the note is what to bring.</summary>
    Summoned,

    /// <summary>The applicant was there.</summary>
    Came,
}
