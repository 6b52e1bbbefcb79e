namespace PtspBot.Sandbox.BotApi;

internal static class GetChatMember
{
    internal static Answer Run(World world, Request request)
    {
        var id = request.Number("user_id");
        if (id <= 0)
            throw Refusal.BadRequest("Invalid user_id specified");

        var chat = Destination.Chat(world, request, id == world.Bot.Id ? Access.Read : Access.ReadMembers);
        var user = id == world.Bot.Id ? world.Bot : world.FindPerson(id)?.User;
        if (user is null)
            throw Refusal.BadRequest("user not found");

        var isHere = chat.IsPrivate && (id == chat.Id || id == world.Bot.Id);
        return Wire.Member(user, isHere ? MemberStatus.Member : chat.StatusOf(id), chat.BotRights);
    }
}
