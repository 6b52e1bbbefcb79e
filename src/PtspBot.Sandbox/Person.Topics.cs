namespace PtspBot.Sandbox;

public sealed partial class Person
{
    /// <summary>Makes a supergroup with topics, still without the bot.</summary>
    public Chat CreateForum(string title, params IReadOnlyList<Person> others)
    {
        lock (_world.Gate)
        {
            var group = CreateGroup(title, ChatKind.Supergroup, others);
            group.Forum = new(_world, group, Id);
            return group;
        }
    }

    /// <summary>Gives a supergroup topics; what was written before is then in General.</summary>
    public void EnableTopics(Chat chat)
    {
        lock (_world.Gate)
        {
            MustManageTopics(chat);
            if (chat.Kind != ChatKind.Supergroup || chat.Forum is not null)
                throw new InvalidOperationException("Only a supergroup without topics can be given some.");
            chat.Forum = new(_world, chat, Id);
            _world.Feed.Add(ChangeKind.Membership, chat.Id);
        }
    }

    public Topic CreateTopic(Chat chat, string name)
    {
        lock (_world.Gate)
        {
            MustManageTopics(chat);
            var (topic, note) = ForumOf(chat).Open(User, name, Topic.UsualColor, null);
            Report(chat, "message", note);
            return topic;
        }
    }

    public void RenameTopic(Topic topic, string name) => ChangeTopic(topic, ServiceKind.TopicEdited, now => now with { Name = Forum.Cut(name) });

    public void CloseTopic(Topic topic) => ChangeTopic(topic, ServiceKind.TopicClosed, now => now with { IsClosed = true });

    public void ReopenTopic(Topic topic) => ChangeTopic(topic, ServiceKind.TopicReopened, now => now with { IsClosed = false });

    /// <summary>Takes General out of sight, which closes it too.</summary>
    public void HideGeneral(Chat chat) => ChangeTopic(ForumOf(chat).General, ServiceKind.GeneralHidden, now => now with { IsHidden = true, IsClosed = true });

    public void UnhideGeneral(Chat chat) => ChangeTopic(ForumOf(chat).General, ServiceKind.GeneralUnhidden, now => now with { IsHidden = false });

    /// <summary>Removes a topic with all that was said in it. The bot is not told: Telegram does not.</summary>
    public void DeleteTopic(Topic topic)
    {
        lock (_world.Gate)
        {
            var (chat, now) = Standing(topic);
            MustManageTopics(chat);
            chat.Forum!.Delete(now);
        }
    }

    public Message Say(Topic topic, string text, Message? replyTo = null)
    {
        lock (_world.Gate)
            return SayIn(Standing(topic).Chat, text, replyTo, topic.IsGeneral ? null : topic.ThreadId);
    }

    public Message SendDocument(Topic topic, string fileName, ReadOnlyMemory<byte> bytes, string mimeType, string? caption = null)
    {
        lock (_world.Gate)
            return SendMedia(Standing(topic).Chat, () => _world.Files.Keep(MediaKind.Document, bytes, fileName, mimeType), caption, threadId: topic.ThreadId);
    }

    public Message SendPhoto(Topic topic, ReadOnlyMemory<byte> bytes, string? caption = null)
    {
        lock (_world.Gate)
            return SendMedia(Standing(topic).Chat, () => _world.Files.Keep(MediaKind.Photo, bytes), caption, threadId: topic.ThreadId);
    }

    private void ChangeTopic(Topic topic, ServiceKind what, Func<Topic, Topic> change)
    {
        lock (_world.Gate)
        {
            var (chat, now) = Standing(topic);
            MustManageTopics(chat);
            var after = change(now);
            if (after != now)
                Report(chat, "message", chat.Forum!.Change(User, after, what));
        }
    }

    private (Chat Chat, Topic Now) Standing(Topic topic)
    {
        var chat = _world.FindChat(topic.ChatId)!;
        return topic.IsGeneral ? (chat, ForumOf(chat).General) : (chat, ForumOf(chat).Find(topic.ThreadId) ?? throw new InvalidOperationException("The topic has been deleted."));
    }

    private static Forum ForumOf(Chat chat) => chat.Forum ?? throw new InvalidOperationException("The group has no topics.");

    private void MustManageTopics(Chat chat)
    {
        if (chat.StatusOf(Id) is not (MemberStatus.Creator or MemberStatus.Administrator))
            throw new InvalidOperationException("Only an administrator of the group manages its topics.");
    }

    private void MustBeAbleToWrite(Chat chat, int? threadId)
    {
        var isClosed = chat.Forum is { } forum && (threadId is { } id ? forum.Find(id) : forum.General)?.IsClosed == true;
        if (isClosed && chat.StatusOf(Id) is not (MemberStatus.Creator or MemberStatus.Administrator))
            throw new InvalidOperationException("The topic is closed.");
    }
}
