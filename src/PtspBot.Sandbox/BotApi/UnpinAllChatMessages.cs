namespace PtspBot.Sandbox.BotApi;

internal static class UnpinAllChatMessages
{
    internal static Answer Run(World world, Request request) =>
        UnpinChatMessage.All(world, Destination.Chat(world, request, Access.Write), _ => true);
}
