namespace PtspBot.Sandbox.BotApi;

internal static class EditForumTopic
{
    /// <summary>What is left out stays, and with nothing named nothing happens; an empty emoji takes the icon away.</summary>
    internal static Answer Run(World world, Request request)
    {
        var (chat, topic) = TopicRequest.Read(world, request, "edit");
        var (name, hasIcon) = (TopicRequest.Name(request), request.Values.ContainsKey("icon_custom_emoji_id"));
        if (name is null && !hasIcon)
            return Answer.Done;

        var emoji = hasIcon ? (request.Has("icon_custom_emoji_id") ? request.Text("icon_custom_emoji_id") : null) : topic.IconEmojiId;
        return TopicRequest.Change(world, chat, topic, topic with { Name = name ?? topic.Name, IconEmojiId = emoji }, ServiceKind.TopicEdited);
    }
}
