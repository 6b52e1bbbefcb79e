namespace PtspBot.Sandbox;

/// <summary>
/// One Telegram of its own: people, chats, files and the queue of one bot. Nothing in it is shared with another world,
/// and one lock guards it all, so a test may act, look and wait from any thread while the server answers.
/// </summary>
public sealed class World
{
    private readonly Dictionary<long, Person> _people = [];
    private readonly Dictionary<long, Chat> _chats = [];
    private long _lastPersonId = 700_000_000;
    private long _lastGroupId = 4_000_000_000;

    /// <param name="clock">The office's clock: dates, expiry and rate limits follow it. The long poll does not.</param>
    public World(TimeProvider clock)
    {
        (Clock, Since) = (clock, clock.GetUtcNow());
        Bot = new(9_000_001, "PTSP Bot", Username: "ptsp_sandbox_bot", IsBot: true);
        Feed = new(this);
        Files = new(this);
        Updates = new(this);
        Webhook = new(this);
        Queries = new(this);
        Limits = new(this);
        Faults = new(this);
        Calls = new(this);
        Profile = new(this);
    }

    public TimeProvider Clock { get; }

    public User Bot { get; internal set; }

    /// <summary>BotFather's privacy switch: by default a bot that is no administrator hears in groups only commands and replies to itself.</summary>
    public bool BotReadsAllGroupMessages { get; set; }

    public Feed Feed { get; }

    public FileStore Files { get; }

    public Updates Updates { get; }

    public Webhook Webhook { get; }

    public CallbackQueries Queries { get; }

    public Limits Limits { get; }

    public Faults Faults { get; }

    public Calls Calls { get; }

    public BotProfile Profile { get; }

    public IReadOnlyList<Person> People
    {
        get
        {
            lock (Gate)
                return [.. _people.Values];
        }
    }

    public IReadOnlyList<Chat> Chats
    {
        get
        {
            lock (Gate)
                return [.. _chats.Values];
        }
    }

    /// <summary>When the bot came to this server.</summary>
    internal DateTimeOffset Since { get; }

    /// <summary>Whether the bot has taken its leave; nothing is answered after that.</summary>
    internal bool LoggedOut { get; set; }

    internal Lock Gate { get; } = new();

    internal DateTimeOffset Now => Clock.GetUtcNow();

    public Person AddPerson(string firstName, string? lastName = null, string? username = null, string? languageCode = "id", string? phone = null)
    {
        lock (Gate)
        {
            var id = ++_lastPersonId;
            var user = new User(id, firstName, lastName, username, languageCode);
            var chat = _chats[id] = new(this, id, ChatKind.Private, user.Name);
            return _people[id] = new(this, user, chat, phone ?? $"62812{id % 100_000_000:D8}");
        }
    }

    public Person? FindPerson(long id)
    {
        lock (Gate)
            return _people.GetValueOrDefault(id);
    }

    public Chat? FindChat(long id)
    {
        lock (Gate)
            return _chats.GetValueOrDefault(id);
    }

    /// <summary>What a press of this query was answered with, or null while it was not.</summary>
    public CallbackAnswer? AnswerTo(string queryId) => Queries.AnswerTo(queryId);

    /// <summary>Returns as soon as anything on a screen changed after number <paramref name="since"/>; start with 0.</summary>
    public Task<long> WaitForChangeAsync(long since, CancellationToken cancellationToken = default) => Feed.WaitAsync(since, cancellationToken);

    internal Chat AddGroup(string title, ChatKind kind)
    {
        var number = ++_lastGroupId;
        var id = kind == ChatKind.Supergroup ? -1_000_000_000_000 - number % 1_000_000_000 - 2_000_000_000 : -number;
        return _chats[id] = new(this, id, kind, title);
    }

    /// <summary>Whether the bot has ever met this person: in a chat of their own or in a common group.</summary>
    internal bool IsKnown(long personId) =>
        _chats.Values.Any(chat => !chat.IsPrivate && chat.StatusOf(Bot.Id) is not (MemberStatus.Left or MemberStatus.Kicked)
            && chat.StatusOf(personId) is not (MemberStatus.Left or MemberStatus.Kicked));

    internal Message Post(Chat chat, Message message)
    {
        chat.Put(message);
        if (message.From.IsBot)
            chat.Action = null;
        Feed.Add(ChangeKind.Posted, chat.Id, message.Id);
        return message;
    }

    internal Message Replace(Chat chat, Message message, ChangeKind kind = ChangeKind.Edited)
    {
        chat.Put(message);
        Feed.Add(kind, chat.Id, message.Id);
        return message;
    }

    internal void Delete(Chat chat, int messageId)
    {
        if (chat.Remove(messageId))
            Feed.Add(ChangeKind.Deleted, chat.Id, messageId);
    }
}
