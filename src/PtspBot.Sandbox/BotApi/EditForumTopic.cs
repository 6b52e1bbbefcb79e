namespace PtspBot.Sandbox.BotApi;

internal static class EditForumTopic
{
    /// <summary>What is left out stays; an empty emoji takes the icon away.</summary>
    internal static Answer Run(World world, Request request)
    {
        var (chat, topic) = TopicRequest.Read(world, request, "edit");
        var name = request.Has("name") ? Forum.Cut(request.Text("name")) : topic.Name;
        var emoji = request.Values.TryGetValue("icon_custom_emoji_id", out var given) ? (given.Length == 0 ? null : given) : topic.IconEmojiId;
        return TopicRequest.Change(world, chat, topic, topic with { Name = name, IconEmojiId = emoji }, ServiceKind.TopicEdited);
    }
}
