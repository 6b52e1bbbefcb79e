namespace PtspBot.Domain.Cases;

/// <summary>Where a case is: a step of its procedure and the phase within it. Before the first step and at the end there is no step.</summary>
public readonly record struct Stage(string? Step, Phase Phase)
{
    public static readonly Stage Draft = new(null, Phase.Draft);

    public bool IsFinal => Phase is Phase.Completed or Phase.Rejected or Phase.Cancelled or Phase.Expired;

    public override string ToString() => Step is null ? $"{Phase}" : $"{Step}/{Phase}";
}

/// <summary>The phases, in the order a case may walk them. Names are stored: never rename one once released.</summary>
public enum Phase
{
    /// <summary>Answers are being gathered; there is no number yet.</summary>
    Draft,

    /// <summary>The superstate of a step; no case is ever in it.</summary>
    Any,

    /// <summary>The step's actor may act. In a decision: queued, nobody has claimed it.</summary>
    Open,

    /// <summary>Someone elsewhere acts: an outside body, or OSS, where an approval is yet to be recorded.</summary>
    Waiting,

    /// <summary>An officer has claimed it.</summary>
    InReview,

    /// <summary>The applicant corrects what was sent back; the office's clock is paused.</summary>
    InCorrection,

    /// <summary>Stopped for a reason outside the case, such as an outage of OSS.</summary>
    OnHold,

    Completed,
    Rejected,
    Cancelled,

    /// <summary>Closed for want of an answer; may be reopened.</summary>
    Expired,
}
