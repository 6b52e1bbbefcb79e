namespace PtspBot.Sandbox.BotApi;

/// <summary>Finds the topic that a request wants to change and says in Telegram's words why the bot may not.</summary>
internal static class TopicRequest
{
    internal static Forum Forum(Chat chat) => chat.Forum ?? throw Refusal.BadRequest("the chat is not a forum");

    /// <summary>The chat, and the number a topic would have there.</summary>
    internal static (Chat Chat, int Thread) Named(World world, Request request)
    {
        var chat = Destination.Chat(world, request, Access.Write);
        Forum(chat);
        var thread = request.Positive("message_thread_id");
        return thread > 0 ? (chat, thread) : throw Refusal.BadRequest("invalid forum topic identifier specified");
    }

    /// <param name="world">The world asked.</param>
    /// <param name="request">What the bot sent.</param>
    /// <param name="may">What the right is needed for.</param>
    /// <param name="right">The right needed; whoever opened a topic needs none.</param>
    internal static (Chat Chat, Topic Topic) Read(World world, Request request, string may, BotRights right = BotRights.ManageTopics)
    {
        var (chat, thread) = Named(world, request);
        // From a report, as is that nothing has changed.
        var topic = chat.Forum!.Find(thread) ?? throw Refusal.BadRequest("TOPIC_ID_INVALID");
        return chat.BotMay(right) || topic.CreatorId == world.Bot.Id ? (chat, topic) : throw Refusal.BadRequest($"not enough rights to {may} the topic");
    }

    /// <summary>General, which the bot never opened itself.</summary>
    internal static (Chat Chat, Topic General) General(World world, Request request, string may)
    {
        var chat = Destination.Chat(world, request, Access.Write);
        var general = Forum(chat).General;
        return chat.BotMay(BotRights.ManageTopics) ? (chat, general) : throw Refusal.BadRequest($"not enough rights to {may} the topic");
    }

    internal static Answer Change(World world, Chat chat, Topic before, Topic after, ServiceKind what)
    {
        if (after == before)
            throw Refusal.BadRequest("TOPIC_NOT_MODIFIED");

        chat.Forum!.Change(world.Bot, after, what);
        return Answer.Done;
    }

    /// <summary>The name asked for, cut to what fits, or null when none was.</summary>
    internal static string? Name(Request request)
    {
        if (!request.Has("name"))
            return null;

        var name = PtspBot.Sandbox.Forum.Cut(request.Text("name"));
        return name.Length > 0 ? name : throw Refusal.BadRequest("name must be non-empty");
    }
}
