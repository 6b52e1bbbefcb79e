using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

internal static class GetMyShortDescription
{
    internal static Answer Run(World world, Request request) =>
        new JsonObject { ["short_description"] = world.Profile.Text("short_description", CommandScope.Language(request)) };
}
