using System.Text.Json;

namespace PtspBot.Sandbox.BotApi;

internal static class SetMyCommands
{
    private const int MaxCommand = 32;
    private const int MaxDescription = 256;
    private const int MaxCommands = 100;

    /// <summary>No commands at all is an empty menu.</summary>
    internal static Answer Run(World world, Request request)
    {
        var given = request.List("commands", "Can't parse commands JSON object", "Expected an Array of BotCommand") ?? [];
        var commands = given.Select(Read).ToList();
        var scope = CommandScope.Read(world, request);
        var language = CommandScope.Language(request);
        commands = [.. commands.Select(Checked)];
        // The two codes of Telegram's servers are from reports.
        if (commands.Count > MaxCommands)
            throw Refusal.BadRequest("BOT_COMMANDS_TOO_MUCH");
        if (!commands.All(command => command.Command.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')))
            throw Refusal.BadRequest("BOT_COMMAND_INVALID");

        world.Profile.SetCommands(scope, language, commands);
        return Answer.Done;
    }

    private static BotCommand Read(JsonElement json)
    {
        const string what = "Can't parse BotCommand: ";
        if (json.ValueKind != JsonValueKind.Object)
            throw Refusal.BadRequest(what + "expected an Object");

        var fields = new Fields(json, what);
        return new(fields.Text("command"), fields.Text("description"));
    }

    private static BotCommand Checked(BotCommand given)
    {
        var (command, description) = (given.Command.Trim(), given.Description.Trim());
        if (command is ['/', .. var behind])
            command = behind;
        Require(command.Length > 0, "Command must be non-empty");
        Require(Length(command) <= MaxCommand, $"Command length must not exceed {MaxCommand}");
        Require(description.Length > 0, "Command description must be non-empty");
        Require(Length(description) <= MaxDescription, $"Command description length must not exceed {MaxDescription}");
        return new(command, description);
    }

    private static int Length(string text) => text.EnumerateRunes().Count();

    private static void Require(bool holds, string words)
    {
        if (!holds)
            throw Refusal.BadRequest(words);
    }
}
