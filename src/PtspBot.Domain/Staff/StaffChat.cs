namespace PtspBot.Domain.Staff;

/// <summary>A group the office works in, paired by a code posted there.</summary>
public sealed class StaffChat(long chatId, StaffChatKind kind, DateTimeOffset since)
{
    public long ChatId { get; private set; } = chatId;

    public StaffChatKind Kind { get; private set; } = kind;

    public DateTimeOffset Since { get; private set; } = since;

    /// <summary>Telegram gave the group a new id (it became a supergroup).</summary>
    public void MovedTo(long newChatId) => ChatId = newChatId;
}

public enum StaffChatKind
{
    /// <summary>Where cases are worked on.</summary>
    Desk,

    /// <summary>Where supervisors hear of breaches.</summary>
    Escalation,

    /// <summary>Where the machine's own troubles are told.</summary>
    Operators,
}
