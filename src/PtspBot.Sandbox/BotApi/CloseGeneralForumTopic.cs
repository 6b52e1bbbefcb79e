namespace PtspBot.Sandbox.BotApi;

internal static class CloseGeneralForumTopic
{
    /// <summary>Administrators who manage topics still write there.</summary>
    internal static Answer Run(World world, Request request)
    {
        var (chat, general) = TopicRequest.General(world, request, "close or open");
        return TopicRequest.Change(world, chat, general, general with { IsClosed = true }, ServiceKind.TopicClosed);
    }
}
