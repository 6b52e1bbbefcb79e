namespace PtspBot.Sandbox.BotApi;

internal static class CreateForumTopic
{
    internal static Answer Run(World world, Request request)
    {
        var chat = Destination.Chat(world, request, Access.Write);
        var forum = TopicRequest.Forum(chat);
        if (!chat.BotMay(BotRights.ManageTopics))
            throw Refusal.BadRequest("not enough rights to create a topic");
        if (request.Text("name").Trim().Length == 0)
            throw Refusal.BadRequest("name must be non-empty");

        var color = request.Has("icon_color") ? request.Number("icon_color") : Topic.UsualColor;
        if (color is < 0 or > 0xFFFFFF)
            throw Refusal.BadRequest("invalid icon color specified");

        var emoji = request.Has("icon_custom_emoji_id") ? request.Text("icon_custom_emoji_id") : null;
        return Wire.Topic(forum.Open(world.Bot, request.Text("name"), (int)color, emoji).Topic);
    }
}
