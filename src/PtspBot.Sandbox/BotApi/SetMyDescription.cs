namespace PtspBot.Sandbox.BotApi;

internal static class SetMyDescription
{
    internal static Answer Run(World world, Request request)
    {
        world.Profile.SetText("description", CommandScope.Language(request), Within(request.Text("description"), 512));
        return Answer.Done;
    }

    /// <summary>The limit is documented, Telegram's words for it are not.</summary>
    internal static string Within(string text, int length) => text.Length <= length ? text : throw Refusal.BadRequest("description is too long");
}
