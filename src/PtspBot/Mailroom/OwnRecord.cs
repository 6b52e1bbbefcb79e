using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;

namespace PtspBot.Mailroom;

/// <summary>What the office holds of one applicant: every case of theirs, also those that ended, what is on record about them, and what was agreed to.</summary>
/// <param name="Journal">Of all these cases, oldest first; what is appended in this very turn stands in the cases alone.</param>
public sealed record OwnRecord(IReadOnlyList<CaseFile> Cases, IReadOnlyList<JournalEntry> Journal, IReadOnlyList<Consent> Consents)
{
    public static readonly OwnRecord Empty = new([], [], []);
}
