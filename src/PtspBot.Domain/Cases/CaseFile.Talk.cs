namespace PtspBot.Domain.Cases;

/// <summary>Whether the applicant talks with the office just now, and with whom. No button grows old by it.</summary>
public sealed partial class CaseFile
{
    /// <summary>Since when; null while they talk with the bot.</summary>
    public DateTimeOffset? TalkSince { get; private set; }

    /// <summary>The officer who answers; null while nobody has said so.</summary>
    public long? TalkOfficer { get; private set; }

    public string? TalkOfficerName { get; private set; }

    /// <summary>When the bot takes it back by itself.</summary>
    public DateTimeOffset? TalkUntil => OpenTalk?.DueAt;

    internal Deadline? OpenTalk => _deadlines.Find(deadline => deadline is { Kind: DeadlineKind.Talk, IsOpen: true });

    internal void TalkFrom(DateTimeOffset? since) => (TalkSince, TalkOfficer, TalkOfficerName) = (since, null, null);

    internal void TalkWith(long officer, string? name) => (TalkOfficer, TalkOfficerName) = (officer, name);
}
