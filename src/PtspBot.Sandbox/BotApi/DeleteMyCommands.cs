namespace PtspBot.Sandbox.BotApi;

internal static class DeleteMyCommands
{
    internal static Answer Run(World world, Request request)
    {
        world.Profile.DeleteCommands(CommandScope.Read(world, request), CommandScope.Language(request));
        return Answer.Done;
    }
}
