namespace PtspBot.Sandbox.BotApi;

internal static class EditGeneralForumTopic
{
    internal static Answer Run(World world, Request request)
    {
        var (chat, general) = TopicRequest.General(world, request, "edit");
        return TopicRequest.Name(request) is { } name
            ? TopicRequest.Change(world, chat, general, general with { Name = name }, ServiceKind.TopicEdited)
            : Answer.Done;
    }
}
