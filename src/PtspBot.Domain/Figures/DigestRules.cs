namespace PtspBot.Domain.Figures;

/// <summary>Which digests the office wants, and how much of one, as <c>office/digests.yaml</c> says.</summary>
/// <param name="Late">How long after closing what belongs to it may still be sent.</param>
/// <param name="Lines">Cases named in one digest.</param>
/// <param name="Buttons">How many of them can be opened with a button.</param>
public sealed record DigestRules(bool Opening, bool Closing, WeeklyDigest Weekly, TimeSpan Late, int Lines, int Buttons);

public enum WeeklyDigest
{
    Never,

    /// <summary>When the last open day of the week closes; what was missed then, when the next week opens.</summary>
    LastClosing,

    /// <summary>When the first open day after the week opens.</summary>
    FirstOpening,
}

public enum DigestKind
{
    Opening,
    Closing,
    Weekly,
}

/// <summary>A digest whose time has come.</summary>
/// <param name="Day">The day it is about; of a week its Monday.</param>
public readonly record struct DueDigest(DigestKind Kind, DateOnly Day);
