namespace PtspBot.Sandbox.BotApi;

internal static class SetMyDescription
{
    internal static Answer Run(World world, Request request)
    {
        world.Profile.SetText("description", request.Text("language_code"), Within(request.Text("description"), 512));
        return Answer.Done;
    }

    internal static string Within(string text, int length) => text.Length <= length ? text : throw Refusal.BadRequest("description is too long");
}
