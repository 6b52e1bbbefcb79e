namespace PtspBot.Sandbox.BotApi;

/// <summary>Finds the topic that a request wants to change and says in Telegram's words why the bot may not.</summary>
internal static class TopicRequest
{
    internal static Forum Forum(Chat chat) => chat.Forum ?? throw Refusal.BadRequest("the chat is not a forum");

    /// <param name="world">The world asked.</param>
    /// <param name="request">What the bot sent.</param>
    /// <param name="may">What a right is needed for; whoever opened a topic needs none.</param>
    internal static (Chat Chat, Topic Topic) Read(World world, Request request, string may)
    {
        var chat = Destination.Readable(world, request);
        if (request.Number("message_thread_id") <= 0)
            throw Refusal.BadRequest("invalid forum topic identifier specified");

        var topic = Forum(chat).Find((int)request.Number("message_thread_id"));
        if (!chat.BotManagesTopics && topic?.CreatorId != world.Bot.Id)
            throw Refusal.BadRequest($"not enough rights to {may} the topic");
        return topic is null ? throw Refusal.BadRequest("TOPIC_ID_INVALID") : (chat, topic);
    }

    internal static Answer Change(World world, Chat chat, Topic before, Topic after, ServiceKind what)
    {
        if (after == before)
            throw Refusal.BadRequest("TOPIC_NOT_MODIFIED");

        chat.Forum!.Change(world.Bot, after, what);
        return Answer.Done;
    }
}
