namespace PtspBot.Sandbox;

/// <summary>The topics of one supergroup. A deleted one is remembered: who still writes to it is told so, and not that it never was.</summary>
public sealed class Forum
{
    private readonly World _world;
    private readonly Chat _chat;
    private readonly SortedDictionary<int, Topic> _topics = [];
    private readonly HashSet<int> _deleted = [];

    internal Forum(World world, Chat chat, long ownerId) =>
        (_world, _chat, General) = (world, chat, new Topic(chat.Id, Topic.GeneralId, "General", ownerId));

    /// <summary>The topic of what is said in no other. It is always there, and can be closed and hidden.</summary>
    public Topic General { get; private set; }

    /// <summary>The topics still there, oldest first.</summary>
    public IReadOnlyList<Topic> Topics
    {
        get
        {
            lock (_world.Gate)
                return [.. _topics.Values];
        }
    }

    public Topic? Find(int threadId)
    {
        lock (_world.Gate)
            return _topics.GetValueOrDefault(threadId);
    }

    public bool IsDeleted(int threadId)
    {
        lock (_world.Gate)
            return _deleted.Contains(threadId);
    }

    /// <summary>Opens a topic; the message that says so gives it its number.</summary>
    internal (Topic Topic, Message Note) Open(User by, string name, int color, string? emojiId)
    {
        var id = _chat.TakeId();
        var topic = new Topic(_chat.Id, id, Cut(name), by.Id) { IconColor = color, IconEmojiId = emojiId };
        _topics[id] = topic;
        return (topic, Note(id, by, topic, new(ServiceKind.TopicCreated, [], topic.Name, Topic: topic)));
    }

    /// <summary>Puts the topic as it shall be in the place of what it was, and says in the chat what happened.</summary>
    internal Message Change(User by, Topic after, ServiceKind what)
    {
        var before = after.IsGeneral ? General : _topics[after.ThreadId];
        if (after.IsGeneral)
            General = after;
        else
            _topics[after.ThreadId] = after;
        var told = after with { IconEmojiId = after.IconEmojiId == before.IconEmojiId ? null : after.IconEmojiId ?? "" };
        return Note(_chat.TakeId(), by, after, new(what, [], after.Name == before.Name ? null : after.Name, Topic: told));
    }

    internal void Delete(Topic topic)
    {
        _topics.Remove(topic.ThreadId);
        _deleted.Add(topic.ThreadId);
        foreach (var message in _chat.Messages.Where(message => message.ThreadId == topic.ThreadId))
            _world.Delete(_chat, message.Id);
    }

    /// <summary>Too long a name is cut, not refused.</summary>
    internal static string Cut(string name) => string.Concat(name.Trim().EnumerateRunes().Take(Topic.MaxName));

    private Message Note(int id, User by, Topic topic, ServiceNote note) => _world.Post(_chat, new()
    {
        ChatId = _chat.Id,
        Id = id,
        From = by,
        Date = _world.Now,
        ThreadId = topic.IsGeneral ? null : topic.ThreadId,
        Service = note,
    });
}
