namespace PtspBot.Domain.Cases;

/// <summary>What may be done to a case. Names are stored in the journal: never rename one once released.</summary>
public enum Move
{
    /// <summary>A draft becomes a case, or a complete checklist goes to its decision.</summary>
    Submit,

    /// <summary>A task's report; with a way, one of its exits.</summary>
    Report,
    Claim,
    Release,
    Approve,

    /// <summary>The approval, or an outcome's number, is recorded where the act legally happens.</summary>
    Record,
    SendBack,
    Resubmit,
    Reject,

    /// <summary>Every duty is accepted or not needed.</summary>
    Fulfil,

    /// <summary>An outcome whose number is known is declared.</summary>
    Conclude,
    Hold,
    Resume,

    /// <summary>The decision begins again, its clock from zero; counted.</summary>
    Restart,
    Cancel,
    Expire,
    Reopen,

    /// <summary>A claimed case goes to another officer with the role, or a supervisor gives it to one.</summary>
    HandOver,

    /// <summary>Why it takes longer, in the officer's words, after the ladder told of it.</summary>
    Explain,

    /// <summary>Whoever was told by the ladder takes it on.</summary>
    Acknowledge,

    /// <summary>A decision was wrong: a supervisor takes it back, with a reason, and it is made again.</summary>
    Overturn,
}

/// <summary>A move, and which way where it has several (the exit of a task).</summary>
public readonly record struct Trigger(Move Move, string? Way = null)
{
    public static implicit operator Trigger(Move move) => new(move);

    public static Trigger To(Move move) => new(move);

    public override string ToString() => Way is null ? $"{Move}" : $"{Move}:{Way}";
}
