namespace PtspBot.Sandbox.BotApi;

internal static class ReopenGeneralForumTopic
{
    /// <summary>What was hidden is shown again.</summary>
    internal static Answer Run(World world, Request request)
    {
        var (chat, general) = TopicRequest.General(world, request, "close or open");
        return TopicRequest.Change(world, chat, general, general with { IsClosed = false, IsHidden = false }, ServiceKind.TopicReopened);
    }
}
