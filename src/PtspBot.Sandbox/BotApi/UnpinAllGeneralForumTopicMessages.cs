namespace PtspBot.Sandbox.BotApi;

internal static class UnpinAllGeneralForumTopicMessages
{
    internal static Answer Run(World world, Request request)
    {
        var chat = Destination.Chat(world, request, Access.Write);
        TopicRequest.Forum(chat);
        return UnpinChatMessage.All(world, chat, message => message.ThreadId is null);
    }
}
