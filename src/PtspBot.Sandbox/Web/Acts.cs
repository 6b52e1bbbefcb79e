using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.Web;

/// <summary>Everything a player can do with a telephone, one line each. What the app would not allow is refused by the person itself.</summary>
internal sealed class Acts(World world, IStage stage)
{
    private readonly Dictionary<string, Func<Act, object>> _table = new()
    {
        ["start"] = act => act.Who.Start(act.Text("payload") is { Length: > 0 } payload ? payload : null),
        ["say"] = act => act.Topic is { } topic ? act.Who.Say(topic, act.Text("text"), act.ReplyTo) : act.Who.Say(act.Where, act.Text("text"), act.ReplyTo),
        ["edit"] = act => act.Who.Edit(act.Message, act.Text("text")),
        ["delete"] = act => Delete(act),
        ["press"] = act => act.Who.PressData(act.Where, act.Number("message"), act.Text("data")),
        ["upload"] = act => Send(act, new(act.File.FileName, act.File.ContentType, act.FileBytes, act.Text("kind") == "photo")),
        ["sample"] = act => Send(act, SampleFiles.Make(act.Text("name"))),
        ["contact"] = act => act.Who.ShareContact(act.Where),
        ["forward-contact"] = act => act.Who.ForwardContact(act.Where, new(act.Text("phone"), act.Text("name"))),
        ["location"] = act => act.Who.SendLocation(act.Where, -8.0983, 112.1681),
        ["sticker"] = act => act.Who.SendSticker(act.Where),
        ["voice"] = act => act.Who.SendVoice(act.Where, "OggS"u8.ToArray()),
        ["block"] = act => Do(act.Who.Block),
        ["unblock"] = act => Do(act.Who.Unblock),
        ["forum"] = act => Do(() => act.Who.EnableTopics(act.Where)),
        ["topic"] = act => act.Who.CreateTopic(act.Where, Name(act)).ThreadId,
        ["rename-topic"] = act => Do(() => act.Who.RenameTopic(Standing(act), Name(act))),
        ["close-topic"] = act => Do(() => act.Who.CloseTopic(Standing(act))),
        ["reopen-topic"] = act => Do(() => act.Who.ReopenTopic(Standing(act))),
        ["delete-topic"] = act => Do(() => act.Who.DeleteTopic(Standing(act))),
    };

    internal async Task DoAsync(HttpContext http)
    {
        var name = (string)http.Request.RouteValues["act"]!;
        if (!_table.TryGetValue(name, out var run))
        {
            await SameOrigin.RefuseAsync(http, 404, $"Nobody can '{name}'.");
            return;
        }

        var done = run(await Act.ReadAsync(http.Request, world));
        await http.Response.WriteAsJsonAsync(new JsonObject { ["query"] = done as string, ["message"] = (done as Message)?.Id, ["thread"] = done as int? }, http.RequestAborted);
    }

    internal async Task AddApplicantAsync(HttpContext http)
    {
        var wish = await http.Request.ReadFromJsonAsync<JsonObject>(http.RequestAborted) ?? [];
        await WelcomeAsync(http, stage.AddApplicant(NameIn(wish), (string?)wish["language"] == "en" ? "en" : "id"));
    }

    internal async Task AddOfficerAsync(HttpContext http)
    {
        var wish = await http.Request.ReadFromJsonAsync<JsonObject>(http.RequestAborted) ?? [];
        await WelcomeAsync(http, await stage.AddOfficerAsync(NameIn(wish), (string?)wish["role"] ?? "", http.RequestAborted));
    }

    private static Task WelcomeAsync(HttpContext http, Player player) =>
        http.Response.WriteAsJsonAsync(new JsonObject { ["id"] = player.Person.Id }, http.RequestAborted);

    private static string NameIn(JsonObject wish) => ((string?)wish["name"])?.Trim() is { Length: > 0 and <= 64 } name
        ? name
        : throw new ArgumentException("A name has 1 to 64 letters.");

    private static Message Send(Act act, SampleFile file)
    {
        var caption = act.Text("caption") is { Length: > 0 } words ? words : null;
        if (!file.IsPhoto)
            return act.Topic is { } topic ? act.Who.SendDocument(topic, file.Name, file.Bytes, file.MimeType, caption) : act.Who.SendDocument(act.Where, file.Name, file.Bytes, file.MimeType, caption, act.ReplyTo);

        if (ChatFiles.PictureType(file.Bytes.Span) is null)
            throw new ArgumentException("Only a JPEG or PNG can be sent as a photo.");
        return act.Topic is { } place ? act.Who.SendPhoto(place, file.Bytes, caption) : act.Who.SendPhoto(act.Where, file.Bytes, caption, act.ReplyTo);
    }

    private static Topic Standing(Act act) => act.Topic ?? throw new ArgumentException("General stays as it is.");

    private static string Name(Act act) => act.Text("name").Trim() is { Length: > 0 } name ? name : throw new ArgumentException("A topic needs a name.");

    private static bool Delete(Act act)
    {
        if (act.Message.From.Id != act.Who.Id)
            throw new InvalidOperationException("Only an own message can be deleted.");
        return Do(() => act.Who.Delete(act.Message));
    }

    private static bool Do(Action act)
    {
        act();
        return true;
    }
}
