using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Talk;
using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>A due deadline with all it takes to tell of it. The case on hand is tracked: what is done to it is committed with the letters.</summary>
public sealed record Due(Deadline Deadline, CaseFile File, Conversation? Applicant, Roster Roster, DateTimeOffset At)
{
    /// <summary>What comes due at the very end of the day is told before people have gone home; what a sweep finds later waits for the morning.</summary>
    private static readonly TimeSpan AtClosing = TimeSpan.FromMinutes(15);

    /// <summary>Whether the office has gone home since it came due.</summary>
    public bool IsAfterHours(OfficeClock clock) => At - Deadline.DueAt > AtClosing && !clock.IsOpen(At);

    /// <summary>What the applicant was reminded of lately, over all their cases, oldest first; at least a day back and to the beginning of this wait.</summary>
    public IReadOnlyList<Reminded> Reminded { get; init; } = [];
}
