using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

internal static class GetChatMenuButton
{
    internal static Answer Run(World world, Request request) => JsonNode.Parse(world.Profile.MenuButton(SetChatMenuButton.Person(world, request)))!;
}
