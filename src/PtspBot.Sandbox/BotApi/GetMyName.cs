using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

internal static class GetMyName
{
    internal static Answer Run(World world, Request request) =>
        new JsonObject { ["name"] = world.Profile.Text("name", CommandScope.Language(request)) is { Length: > 0 } name ? name : world.Bot.FirstName };
}
