namespace PtspBot.Sandbox.BotApi;

internal static class SetMyShortDescription
{
    internal static Answer Run(World world, Request request)
    {
        world.Profile.SetText("short_description", CommandScope.Language(request), SetMyDescription.Within(request.Text("short_description"), 120));
        return Answer.Done;
    }
}
