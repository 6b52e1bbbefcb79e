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

    /// <summary>The reply keyboard or forced reply in force, or null; in a group that of somebody who is meant by no selective one.</summary>
    public ReplyMarkup? Keyboard => KeyboardOf(Id);

    /// <summary>What this person has to type with, in General or in a topic.</summary>
    public ReplyMarkup? KeyboardOf(long personId, int threadId = 0)
    {
        lock (_world.Gate)
            return Keyboards.Of(personId, threadId).Markup;
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

    internal Keyboards Keyboards { get; } = new();

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
            Keyboards.Take(message, ReadersOf(message));
    }

    internal bool Remove(int messageId)
    {
        Keyboards.Forget(messageId);
        return _messages.Remove(messageId);
    }

    /// <summary>A selective keyboard is for those named in the text and for whoever is answered; any other is for all.</summary>
    private List<long>? ReadersOf(Message message)
    {
        if (IsPrivate || message.Markup is not (ReplyKeyboard { Selective: true } or RemoveKeyboard { Selective: true } or ForceReply { Selective: true }))
            return null;

        var named = _world.People.Where(person => person.User.Username is { } name && message.Words?.Contains($"@{name}", StringComparison.OrdinalIgnoreCase) == true).Select(person => person.Id);
        var answered = message.ReplyToId is { } reply && _messages.TryGetValue(reply, out var original) ? [original.From.Id] : Array.Empty<long>();
        return [.. named.Union(answered)];
    }
}
