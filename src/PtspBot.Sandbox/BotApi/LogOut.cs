namespace PtspBot.Sandbox.BotApi;

internal static class LogOut
{
    /// <summary>Whoever logs out leaves the updates behind and is known here no more.</summary>
    internal static Answer Run(World world, Request request)
    {
        world.LoggedOut = true;
        world.Updates.Drop();
        world.Updates.EndPoll();
        return Answer.Done;
    }
}
