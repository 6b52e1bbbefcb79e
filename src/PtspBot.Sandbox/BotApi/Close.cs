namespace PtspBot.Sandbox.BotApi;

internal static class Close
{
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    /// <summary>Lets go of a bot that moves to another server; a bot that has only just come is told to wait. The next call brings it back.</summary>
    internal static Answer Run(World world, Request request)
    {
        if (world.Since + Settling - world.Now is var wait && wait > TimeSpan.Zero)
            throw Refusal.TooManyRequests(wait);

        world.Updates.EndPoll();
        return Answer.Done;
    }
}
