using PtspBot.Domain.Staff;

namespace PtspBot.Domain.Cases;

/// <summary>
/// What was destroyed, or is proposed to be, because its keeping time is over: how much, from before when, and for an archive
/// on whose word. It names nobody, so it may be kept for ever.
/// </summary>
public sealed class Destruction
{
    private Destruction()
    {
    }

    private Destruction(DestructionKind kind, DateTimeOffset endedBefore, int count, DateTimeOffset at)
    {
        (Id, Kind, EndedBefore, Count, ProposedAt) = (Guid.CreateVersion7(at), kind, endedBefore, count, at);
    }

    public Guid Id { get; private set; }

    public DestructionKind Kind { get; private set; }

    /// <summary>Whatever ended, or was last touched, before this moment.</summary>
    public DateTimeOffset EndedBefore { get; private set; }

    /// <summary>How many were found when it was proposed.</summary>
    public int Count { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    public long? ConfirmedBy { get; private set; }

    public string? ConfirmedByName { get; private set; }

    /// <summary>The roles held at that moment.</summary>
    public Role ConfirmedRoles { get; private set; }

    public string? ConfirmedActingAs { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>How many are destroyed so far.</summary>
    public int Destroyed { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>What nobody finished or decided on goes by itself, as it was said beforehand.</summary>
    public static Destruction OfUnfinished(DateTimeOffset before, int count, DateTimeOffset at) =>
        new(DestructionKind.Unfinished, before, count, at) { Destroyed = count, DoneAt = at };

    /// <summary>An archive is destroyed on a person's word only.</summary>
    public static Destruction OfArchive(DateTimeOffset before, int count, DateTimeOffset at) => new(DestructionKind.Archive, before, count, at);

    public bool IsConfirmed => ConfirmedAt is not null;

    /// <summary>Who is named in the record of each case.</summary>
    public Actor Hand() => new(ActorKind.Officer, ConfirmedBy ?? 0, ConfirmedRoles, ConfirmedByName ?? "") { ActingAs = ConfirmedActingAs };

    public void Confirm(Officer officer, DateTimeOffset at) =>
        (ConfirmedBy, ConfirmedByName, ConfirmedRoles, ConfirmedActingAs, ConfirmedAt) = (officer.UserId, officer.Name, officer.Roles, officer.ActingAs, at);

    public void Went(int more) => Destroyed += more;

    public void Finish(DateTimeOffset at) => DoneAt = at;
}

/// <summary>Names are stored: never rename one once released.</summary>
public enum DestructionKind
{
    Unfinished,
    Archive,
}
