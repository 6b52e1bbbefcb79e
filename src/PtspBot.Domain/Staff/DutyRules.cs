namespace PtspBot.Domain.Staff;

/// <summary>What <c>office/duty.yaml</c> says.</summary>
public sealed record DutyRules(Assignment Assignment);

/// <summary>How cases come to officers.</summary>
public enum Assignment
{
    /// <summary>Whoever is free takes one from the desk.</summary>
    Claim,

    /// <summary>While the counter is open, each is given to somebody on duty.</summary>
    InTurn,
}
