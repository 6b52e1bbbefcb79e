using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;

namespace PtspBot.Mailroom;

/// <summary>A due deadline with all it takes to tell of it.</summary>
public sealed record Due(Deadline Deadline, CaseFile File, Conversation? Applicant, Roster Roster);
