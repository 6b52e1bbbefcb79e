namespace PtspBot.Sandbox.BotApi;

internal static class HideGeneralForumTopic
{
    /// <summary>What is hidden is closed too.</summary>
    internal static Answer Run(World world, Request request)
    {
        var (chat, general) = TopicRequest.General(world, request, "close or open");
        return TopicRequest.Change(world, chat, general, general with { IsHidden = true, IsClosed = true }, ServiceKind.GeneralHidden);
    }
}
