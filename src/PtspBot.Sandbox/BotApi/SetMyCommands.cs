using System.Text.Json;

namespace PtspBot.Sandbox.BotApi;

internal static class SetMyCommands
{
    private const int MaxCommand = 32;
    private const int MaxDescription = 256;
    private const int MaxCommands = 100;

    internal static Answer Run(World world, Request request)
    {
        var json = request.Json("commands", "can't parse commands JSON object");
        if (json is not { ValueKind: JsonValueKind.Array } array)
            throw Refusal.BadRequest(json is null ? "can't parse commands JSON object" : "expected an Array of BotCommand");

        var commands = array.EnumerateArray().Select(Read).ToList();
        if (commands.Count > MaxCommands)
            throw Refusal.BadRequest("BOT_COMMANDS_TOO_MUCH");

        world.Profile.SetCommands(CommandScope.Read(world, request), request.Text("language_code"), commands);
        return Answer.Done;
    }

    private static BotCommand Read(JsonElement json)
    {
        var command = Field(json, "command").TrimStart('/');
        var description = Field(json, "description").Trim();
        Require(command.Length > 0, "command must be non-empty");
        Require(command.Length <= MaxCommand, $"command length must not exceed {MaxCommand}");
        Require(description.Length > 0, "command description must be non-empty");
        Require(description.Length <= MaxDescription, $"command description length must not exceed {MaxDescription}");
        return command.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_') ? new(command, description) : throw Refusal.BadRequest("BOT_COMMAND_INVALID");
    }

    private static string Field(JsonElement json, string name) =>
        json.TextAt(name) ?? throw Refusal.BadRequest($"can't parse BotCommand: Can't find field \"{name}\"");

    private static void Require(bool holds, string words)
    {
        if (!holds)
            throw Refusal.BadRequest($"can't parse BotCommand: {words}");
    }
}
