namespace PtspBot.Domain.Clock;

/// <summary>Running; paused while something is awaited from whoever has the ball; or held because OSS is down and nobody can act.</summary>
public enum ClockState
{
    Running,
    Paused,
    Held,
}

/// <summary>One stretch of a step's clock, or of one item's within it. Only <see cref="ClockLedger"/> writes it, and a closed one is never touched again.</summary>
public sealed class ClockSegment
{
    private ClockSegment()
    {
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public string Step { get; private set; } = "";

    /// <summary>The document or duty whose clock it is; null for the step's own.</summary>
    public string? Item { get; private set; }

    public DateTimeOffset From { get; private set; }

    /// <summary>Null while it lasts.</summary>
    public DateTimeOffset? To { get; private set; }

    public ClockState State { get; private set; }

    /// <summary>Who has the ball.</summary>
    public ClockOwner Ball { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>What a pause waits for, so that a pause is never a button without a debt.</summary>
    public string? Awaits { get; private set; }

    /// <summary>A supervisor let the clock begin again from zero here.</summary>
    public bool StartsOver { get; private set; }

    internal static ClockSegment Begin(Guid caseId, string step, string? item, DateTimeOffset from, Phase phase) => new()
    {
        Id = Guid.CreateVersion7(from),
        CaseId = caseId,
        Step = step,
        Item = item,
        From = from,
        State = phase.State,
        Ball = phase.Ball,
        Reason = phase.Reason,
        Awaits = phase.Awaits,
        StartsOver = phase.StartsOver,
    };

    internal Phase AsPhase() => new(State, Ball, Reason, Awaits, StartsOver);

    internal void Close(DateTimeOffset at) => To = at;

    internal TimeSpan Lasted(DateTimeOffset now) => (To ?? now) is var end && end > From ? end - From : TimeSpan.Zero;

    internal sealed record Phase(ClockState State, ClockOwner Ball, string? Reason = null, string? Awaits = null, bool StartsOver = false);
}
