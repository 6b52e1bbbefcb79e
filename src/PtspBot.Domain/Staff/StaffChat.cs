namespace PtspBot.Domain.Staff;

/// <summary>A group the office works in, paired by a code posted there.</summary>
public sealed class StaffChat(long chatId, StaffChatKind kind, DateTimeOffset since)
{
    public long ChatId { get; private set; } = chatId;

    public StaffChatKind Kind { get; private set; } = kind;

    public DateTimeOffset Since { get; private set; } = since;

    /// <summary>Whether each case has a topic of its own here; null until something said in it shows whether the group has any.</summary>
    public Topics? Topics { get; private set; }

    public void Use(Topics topics) => Topics = topics;

    /// <summary>Telegram gave the group a new id (it became a supergroup).</summary>
    public void MovedTo(long newChatId) => (ChatId, Topics) = (newChatId, null);
}

/// <summary>The topics of a group. Names are stored: never rename one once released.</summary>
public enum Topics
{
    /// <summary>The group has none.</summary>
    None,

    /// <summary>The bot opens one for each case.</summary>
    Used,

    /// <summary>The group has them, but the bot may not open any; those it has opened before are still used.</summary>
    Forbidden,
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
