namespace PtspBot.Sandbox.BotApi;

internal static class LeaveChat
{
    internal static Answer Run(World world, Request request)
    {
        var chat = Destination.Chat(world, request, Access.Read);
        if (chat.IsPrivate)
            // From a report.
            throw Refusal.BadRequest("chat member status can't be changed in private chats");

        var before = chat.StatusOf(world.Bot.Id);
        chat.SetStatus(world.Bot.Id, MemberStatus.Left);
        world.Feed.Add(ChangeKind.Membership, chat.Id);
        world.Updates.Add("my_chat_member", Wire.MemberUpdated(world, chat, world.Bot, world.Bot, before, MemberStatus.Left, chat.BotRights));
        return Answer.Done;
    }
}
