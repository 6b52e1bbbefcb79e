namespace PtspBot.Sandbox.BotApi;

internal static class ReopenForumTopic
{
    internal static Answer Run(World world, Request request)
    {
        var (chat, topic) = TopicRequest.Read(world, request, "close or open");
        return TopicRequest.Change(world, chat, topic, topic with { IsClosed = false }, ServiceKind.TopicReopened);
    }
}
