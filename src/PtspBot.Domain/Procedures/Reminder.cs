using PtspBot.Domain.Clock;

namespace PtspBot.Domain.Procedures;

/// <summary>A word to the applicant, told from the beginning of a wait or from the day something is due. Words: <c>step.&lt;step&gt;.remind.&lt;key&gt;</c>.</summary>
/// <param name="Span">How long before or after; nothing where it is told on the day itself.</param>
public sealed record Reminder(string Key, ReminderPoint Point, TimeSpan Span, ClockCount Count);

/// <summary>What a reminder is counted from.</summary>
public enum ReminderPoint
{
    /// <summary>The beginning of the wait: the step began, or the applicant last did something.</summary>
    AfterSilence,
    BeforeDue,

    /// <summary>On the day it is due, when the office opens; where minutes count, at that minute.</summary>
    AtDue,
    AfterDue,
}

/// <summary>How a wait for the applicant ends when nothing ever comes: said beforehand, then closed, and open to be undone.</summary>
/// <param name="CloseAfter">Counted from the beginning of the wait.</param>
/// <param name="Warning">How long before the closing the applicant is told of it.</param>
public sealed record Silence(TimeSpan CloseAfter, TimeSpan Warning, ClockCount Count);
