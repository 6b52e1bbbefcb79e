using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

internal static class GetChatAdministrators
{
    internal static Answer Run(World world, Request request)
    {
        var chat = Destination.Chat(world, request, Access.ReadMembers);
        if (chat.IsPrivate)
            throw Refusal.BadRequest("there are no administrators in the private chat");

        // The bot itself is in the list; other bots would not be.
        return Wire.Array(chat.Members
            .Where(member => member.Value is MemberStatus.Creator or MemberStatus.Administrator)
            .Select(JsonNode (member) => Wire.Member(member.Key == world.Bot.Id ? world.Bot : world.FindPerson(member.Key)!.User, member.Value, chat.BotRights)));
    }
}
