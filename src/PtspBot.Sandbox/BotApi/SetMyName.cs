namespace PtspBot.Sandbox.BotApi;

internal static class SetMyName
{
    private const int MaxName = 64;

    /// <summary>The name without a language is what everybody sees and getMe says.</summary>
    internal static Answer Run(World world, Request request)
    {
        var (name, language) = (request.Text("name").Trim(), CommandScope.Language(request));
        // The limit is documented, Telegram's words for it are not.
        if (name.Length > MaxName)
            throw Refusal.BadRequest("name is too long");
        if (name.Length == 0 && language.Length == 0)
            throw Refusal.BadRequest("SANDBOX_EMPTY_NAME_NOT_IMPLEMENTED");

        world.Profile.SetText("name", language, name);
        if (language.Length == 0)
            world.Bot = world.Bot with { FirstName = name };
        return Answer.Done;
    }
}
