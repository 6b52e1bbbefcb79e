namespace PtspBot.Sandbox.BotApi;

internal static class UnpinAllForumTopicMessages
{
    internal static Answer Run(World world, Request request)
    {
        var (chat, thread) = TopicRequest.Named(world, request);
        return UnpinChatMessage.All(world, chat, message => message.ThreadId == thread);
    }
}
