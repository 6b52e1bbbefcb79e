using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

internal static class GetMyDescription
{
    internal static Answer Run(World world, Request request) =>
        new JsonObject { ["description"] = world.Profile.Text("description", CommandScope.Language(request)) };
}
