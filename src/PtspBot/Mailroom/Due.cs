using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;

namespace PtspBot.Mailroom;

/// <summary>A due deadline with all it takes to tell of it, or to make the move that follows from it. One that is moved ahead is told then.</summary>
public sealed record Due(Deadline Deadline, CaseFile File, Conversation? Applicant, Roster Roster, DateTimeOffset At);
