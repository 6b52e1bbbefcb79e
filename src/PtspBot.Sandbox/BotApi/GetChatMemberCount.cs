using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

internal static class GetChatMemberCount
{
    internal static Answer Run(World world, Request request)
    {
        var chat = Destination.Chat(world, request, Access.ReadMembers);
        var count = chat.IsPrivate ? 2 : chat.Members.Values.Count(status => status is not (MemberStatus.Left or MemberStatus.Kicked));
        return new(JsonValue.Create(count));
    }
}
