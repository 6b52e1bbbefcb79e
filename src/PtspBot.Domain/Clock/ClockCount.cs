namespace PtspBot.Domain.Clock;

/// <summary>How a standard's time is counted: in the office's open time, in plain time, or in working days that end at closing time.</summary>
public enum ClockCount
{
    Service,
    Elapsed,
    Workdays,
}

/// <summary>Whose time it is, and so who has the ball: only the office's own time is ever held against an officer.</summary>
public enum ClockOwner
{
    Applicant,
    External,
    Office,
}
