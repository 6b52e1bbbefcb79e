namespace PtspBot.Sandbox.BotApi;

internal static class DeleteForumTopic
{
    internal static Answer Run(World world, Request request)
    {
        var (chat, topic) = TopicRequest.Read(world, request, "delete", BotRights.DeleteMessages);
        chat.Forum!.Delete(topic);
        return Answer.Done;
    }
}
