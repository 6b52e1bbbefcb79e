namespace PtspBot.Sandbox;

/// <summary>One message as it stands now. It never changes: an edit puts another one in its place, so whoever holds it holds what was on the screen then.</summary>
public sealed record Message
{
    public required long ChatId { get; init; }
    public required int Id { get; init; }
    public required User From { get; init; }
    public required DateTimeOffset Date { get; init; }
    public DateTimeOffset? EditedAt { get; init; }
    public string? Text { get; init; }
    public string? Caption { get; init; }

    /// <summary>The marks on <see cref="Text"/>, or on <see cref="Caption"/> where there is no text; offsets count UTF-16 units.</summary>
    public IReadOnlyList<TextEntity> Entities { get; init; } = [];

    public Media? Media { get; init; }
    public Contact? Contact { get; init; }
    public Location? Location { get; init; }
    public ReplyMarkup? Markup { get; init; }
    public int? ReplyToId { get; init; }

    /// <summary>The forum topic it was written in; null outside of topics and in General.</summary>
    public int? ThreadId { get; init; }

    public string? MediaGroupId { get; init; }
    public ServiceNote? Service { get; init; }
    public bool IsPinned { get; init; }

    /// <summary>Whose words these are, when they were forwarded.</summary>
    public ForwardOrigin? Origin { get; init; }

    /// <summary>The emoji the bot has put on it, or null.</summary>
    public string? BotReaction { get; init; }

    /// <summary>The inline keyboard below the message now, or null.</summary>
    public InlineKeyboard? Keyboard => Markup as InlineKeyboard;

    /// <summary>What a person reads: text or caption.</summary>
    public string? Words => Text ?? Caption;
}

/// <summary>A mark on a stretch of text, in Telegram's own names (bold, text_link, bot_command, …).</summary>
public sealed record TextEntity(string Type, int Offset, int Length, string? Url = null, string? Language = null, string? CustomEmojiId = null);

/// <summary>Who wrote a forwarded message first, and when.</summary>
public sealed record ForwardOrigin(User Author, DateTimeOffset At);

/// <summary>A telephone contact; only one with the sender's own <see cref="UserId"/> proves a number.</summary>
public sealed record Contact(string PhoneNumber, string FirstName, string? LastName = null, long? UserId = null);

/// <summary>A place on the map.</summary>
public sealed record Location(double Latitude, double Longitude);

/// <summary>A line that Telegram itself writes into a chat.</summary>
public sealed record ServiceNote(ServiceKind Kind, IReadOnlyList<User> Who, string? Title = null, long? OtherChatId = null, int? PinnedId = null, Topic? Topic = null);

public enum ServiceKind
{
    GroupCreated,
    Joined,
    Left,
    MigratedTo,
    MigratedFrom,
    Pinned,
    TopicCreated,
    TopicEdited,
    TopicClosed,
    TopicReopened,
    GeneralHidden,
    GeneralUnhidden,
}
