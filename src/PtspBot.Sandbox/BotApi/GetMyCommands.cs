using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

internal static class GetMyCommands
{
    internal static Answer Run(World world, Request request) => Wire.Array(
        world.Profile.Commands(CommandScope.Read(world, request), CommandScope.Language(request))
            .Select(JsonNode (command) => new JsonObject { ["command"] = command.Command, ["description"] = command.Description }));
}
