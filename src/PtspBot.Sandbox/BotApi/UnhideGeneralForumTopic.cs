namespace PtspBot.Sandbox.BotApi;

internal static class UnhideGeneralForumTopic
{
    /// <summary>It stays closed until it is reopened.</summary>
    internal static Answer Run(World world, Request request)
    {
        var (chat, general) = TopicRequest.General(world, request, "close or open");
        return TopicRequest.Change(world, chat, general, general with { IsHidden = false }, ServiceKind.GeneralUnhidden);
    }
}
