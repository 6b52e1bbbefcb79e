using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Cases;

/// <summary>How late the present step is, as far as anybody was told: the highest level of the ladder and its answer, and what the applicant was promised instead.</summary>
public sealed partial class CaseFile
{
    /// <summary>The share of the standard at which the ladder told somebody last; null when nobody, or since somebody new has it.</summary>
    public int? AlarmLevel { get; private set; }

    public LadderTarget? AlarmTo { get; private set; }

    /// <summary>The officers it was told to in private.</summary>
    public string? AlarmNames { get; private set; }

    /// <summary>Who took it on, or explained it.</summary>
    public string? AlarmAnsweredBy { get; private set; }

    /// <summary>Why it takes longer, in an officer's words; sealed at rest.</summary>
    public string? Explanation { get; private set; }

    /// <summary>Since when the standard of the present step is missed and the applicant knows.</summary>
    public DateTimeOffset? MissedAt { get; private set; }

    /// <summary>By when the applicant was told to expect the answer instead; the due moment itself never moves.</summary>
    public DateTimeOffset? ExpectedAt { get; private set; }

    /// <summary>
    /// An answer to a warning holds until the standard is reached, an answer to a breach for the rest of the step: who has
    /// taken it on is not shouted over, but a promise that was not kept is told further.
    /// </summary>
    public bool IsAnswered(int level) => AlarmAnsweredBy is not null && (level < 100 || AlarmLevel >= 100);

    internal void Raise(Rung rung, string? names) =>
        (AlarmLevel, AlarmTo, AlarmNames, AlarmAnsweredBy) = (rung.Percent, rung.To, names, null);

    internal void Answer(string by, string? explanation) => (AlarmAnsweredBy, Explanation) = (by, explanation ?? Explanation);

    /// <summary>Somebody has it no longer: what they said of it holds no longer either.</summary>
    internal void Desert(string? name) => AlarmAnsweredBy = AlarmAnsweredBy == name ? null : AlarmAnsweredBy;

    /// <summary>Somebody else has it now: what was told before concerns them no more.</summary>
    internal void CalmDown() => (AlarmLevel, AlarmTo, AlarmNames, AlarmAnsweredBy) = (null, null, null, null);

    internal void Expect(DateTimeOffset? missedAt, DateTimeOffset? expectedAt) => (MissedAt, ExpectedAt) = (missedAt, expectedAt);

    /// <summary>Another step begins, or the same from zero.</summary>
    internal void BeOnTime()
    {
        CalmDown();
        (Explanation, MissedAt, ExpectedAt) = (null, null, null);
    }
}
