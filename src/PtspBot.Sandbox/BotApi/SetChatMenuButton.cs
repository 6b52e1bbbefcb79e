using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

internal static class SetChatMenuButton
{
    private const string What = "Can't parse menu button: ";
    private const string Default = """{"type":"default"}""";

    internal static Answer Run(World world, Request request)
    {
        var button = request.Fields("menu_button", "Can't parse menu button JSON object", What + "MenuButton must be an Object", What);
        var json = button is null ? Default : Read(button);
        world.Profile.SetMenuButton(Person(world, request), json);
        return Answer.Done;
    }

    /// <summary>Whose button is meant; 0 for everybody's.</summary>
    internal static long Person(World world, Request request)
    {
        if (!request.Values.ContainsKey("chat_id"))
            return 0;

        var id = request.Number("chat_id");
        if (id <= 0)
            throw Refusal.BadRequest("Invalid chat_id specified");
        return world.FindPerson(id) is not null ? id : throw Refusal.BadRequest("user not found");
    }

    private static string Read(Fields button) => button.Text("type") switch
    {
        "default" => Default,
        "commands" => """{"type":"commands"}""",
        "web_app" => WebApp(button.Text("text"), button.Inside("web_app").Text("url")),
        _ => throw button.Refuse("MenuButton has unsupported type"),
    };

    private static string WebApp(string text, string url)
    {
        if (text.Length == 0)
            throw Refusal.BadRequest("Menu button text must be non-empty");

        var (link, wrong) = WebLink.Check(url, onlyHttps: true);
        if (wrong is not null)
            throw Refusal.BadRequest($"Menu button Web App URL '{url}' is invalid: {wrong}");
        return new JsonObject { ["type"] = "web_app", ["text"] = text, ["web_app"] = new JsonObject { ["url"] = link } }.ToJsonString();
    }
}
