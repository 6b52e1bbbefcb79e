namespace PtspBot.Sandbox;

public enum ChatKind
{
    Private,
    Group,
    Supergroup,
}

public enum MemberStatus
{
    Left,
    Member,
    Administrator,
    Creator,
    Kicked,
}

/// <summary>A chat with the bot in it: its messages as they stand now, its members, and the keyboard in force. Everything read from it is a snapshot.</summary>
public sealed class Chat
{
    private readonly World _world;
    private readonly SortedDictionary<int, Message> _messages = [];
    private readonly Dictionary<long, MemberStatus> _members = [];
    private int _lastId;
    private (ReplyMarkup Markup, int MessageId)? _keyboard;

    internal Chat(World world, long id, ChatKind kind, string title) =>
        (_world, Id, Kind, Title, Instance) = (world, id, kind, title, Random.Shared.NextInt64(long.MinValue, long.MaxValue).ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>For a private chat the person's own id.</summary>
    public long Id { get; }

    public ChatKind Kind { get; }

    /// <summary>The group's title; for a private chat the person's name.</summary>
    public string Title { get; }

    public bool IsPrivate => Kind == ChatKind.Private;

    /// <summary>The topics, where the group has them.</summary>
    public Forum? Forum { get; internal set; }

    /// <summary>Private: whether the person has ever written here. A bot cannot write first.</summary>
    public bool IsOpened { get; internal set; }

    /// <summary>Private: whether the person has blocked the bot.</summary>
    public bool IsBlocked { get; internal set; }

    /// <summary>Whether the person has deleted their account, or the owner the group.</summary>
    public bool IsGone { get; internal set; }

    /// <summary>What members may send here who are no administrators, the bot among them.</summary>
    public Permissions Permissions { get; internal set; } = Permissions.All;

    /// <summary>What the bot may do here while it is an administrator.</summary>
    public BotRights BotRights { get; internal set; } = BotRights.All;

    /// <summary>Set once a basic group has become a supergroup.</summary>
    public long? MigratedTo { get; internal set; }

    /// <summary>The last "typing…" and when it was sent; it fades after five seconds.</summary>
    public (string Action, DateTimeOffset At)? Action { get; internal set; }

    internal string Instance { get; }

    /// <summary>Every message still there, oldest first, in its latest wording.</summary>
    public IReadOnlyList<Message> Messages
    {
        get
        {
            lock (_world.Gate)
                return [.. _messages.Values];
        }
    }

    /// <summary>The end of the chat as a person reads it.</summary>
    public string Transcript => Sandbox.Transcript.Of(this);

    /// <summary>The reply keyboard or forced reply in force, or null.</summary>
    public ReplyMarkup? Keyboard
    {
        get
        {
            lock (_world.Gate)
                return _keyboard?.Markup;
        }
    }

    /// <summary>Who is in the group and as what, the bot included.</summary>
    public IReadOnlyDictionary<long, MemberStatus> Members
    {
        get
        {
            lock (_world.Gate)
                return new Dictionary<long, MemberStatus>(_members);
        }
    }

    public MemberStatus StatusOf(long userId)
    {
        lock (_world.Gate)
            return _members.GetValueOrDefault(userId, MemberStatus.Left);
    }

    public Message? Find(int messageId)
    {
        lock (_world.Gate)
            return _messages.GetValueOrDefault(messageId);
    }

    internal int? KeyboardMessageId => _keyboard?.MessageId;

    internal int TakeId() => ++_lastId;

    internal bool BotMay(BotRights right) => BotRights.HasFlag(right) && StatusOf(_world.Bot.Id) == MemberStatus.Administrator;

    internal bool BotMaySend(Permissions kind) => IsPrivate || Permissions.HasFlag(kind) || StatusOf(_world.Bot.Id) == MemberStatus.Administrator;

    internal bool HasEverHadBot => _members.ContainsKey(_world.Bot.Id);

    internal void SetStatus(long userId, MemberStatus status) => _members[userId] = status;

    internal void Put(Message message)
    {
        var isNew = !_messages.ContainsKey(message.Id);
        _messages[message.Id] = message;
        if (isNew && message.From.IsBot)
            TakeKeyboard(message);
    }

    internal bool Remove(int messageId)
    {
        if (_keyboard?.MessageId == messageId)
            _keyboard = null;
        return _messages.Remove(messageId);
    }

    /// <summary>A one-time keyboard folds away when one of its buttons was used, a forced reply with the reply.</summary>
    internal void KeyboardUsed(string? text)
    {
        if (_keyboard?.Markup is ForceReply || (_keyboard?.Markup is ReplyKeyboard { OneTime: true } keys && keys.Buttons.Any(key => text is null || key.Text == text)))
            _keyboard = null;
    }

    private void TakeKeyboard(Message message) => _keyboard = message.Markup switch
    {
        ReplyKeyboard or ForceReply => (message.Markup, message.Id),
        RemoveKeyboard => null,
        _ => _keyboard,
    };
}
