using System.Text.Json;

namespace PtspBot.Sandbox.BotApi;

internal static class SetChatMenuButton
{
    internal static Answer Run(World world, Request request)
    {
        var chatId = request.Number("chat_id");
        if (request.Has("chat_id") && world.FindPerson(chatId) is null)
            throw Refusal.BadRequest("invalid chat_id specified");

        var json = request.Json("menu_button", "can't parse menu button JSON object");
        world.Profile.SetMenuButton(chatId, json is { } button ? Checked(button) : """{"type":"default"}""");
        return Answer.Done;
    }

    private static string Checked(JsonElement button)
    {
        if (button.ValueKind != JsonValueKind.Object)
            throw Refusal.BadRequest("can't parse menu button: expected an Object");

        return button.TextAt("type") is "default" or "commands" or "web_app"
            ? button.GetRawText()
            : throw Refusal.BadRequest("can't parse menu button: MenuButton has unsupported type");
    }
}
