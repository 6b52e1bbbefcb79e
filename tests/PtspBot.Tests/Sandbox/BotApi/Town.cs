using System.Text.Json.Nodes;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Sandbox.BotApi;

/// <summary>
/// A little world for one row of words.md: whoever and whatever a row names comes into being when it is named, and nothing
/// else. Siti owns every group; the bot is in all of them unless the name says otherwise.
/// </summary>
internal sealed class Town
{
    private const string Inline = """{"inline_keyboard":[[{"text":"A","callback_data":"a"}]]}""";

    private readonly World _world;
    private readonly OfficeTime _clock;
    private readonly Func<string, JsonObject, Task<JsonNode>> _call;
    private readonly Person _siti;
    private readonly Message _first;
    private readonly Dictionary<string, Func<Task<JsonNode>>> _ways;
    private readonly Dictionary<string, JsonNode> _known = [];

    public Town(World world, OfficeTime clock, Func<string, JsonObject, Task<JsonNode>> call)
    {
        (_world, _clock, _call) = (world, clock, call);
        world.Limits.Enabled = false;
        _siti = world.AddPerson("Siti", username: "siti");
        _first = _siti.Start();
        _ways = People.Concat(Groups).Concat(Topics).Concat(Messages).Concat(Files).Concat(Circumstances).ToDictionary(way => way.Name, way => way.Make);
    }

    private IEnumerable<(string Name, Func<Task<JsonNode>> Make)> People =>
    [
        ("SITI", Here(() => _siti.Id)),
        ("BOT", Here(() => _world.Bot.Id)),
        ("STRANGER", Here(() => _world.AddPerson("Wati").Id)),
        ("MET", Here(Met)),
        ("BLOCKER", Here(() => Started(person => person.Block()))),
        ("DEPARTED", Here(() => Started(person => person.DeleteAccount()))),
    ];

    private IEnumerable<(string Name, Func<Task<JsonNode>> Make)> Groups =>
    [
        ("UNSEEN", Here(() => _siti.CreateGroup("Rahasia").Id)),
        ("GROUP", Here(() => Group().Id)),
        ("BASIC", Here(() => Group(ChatKind.Group).Id)),
        ("ADMINED", Here(() => Group(asAdministrator: true).Id)),
        ("QUIET", Here(() => Changed(Group(), group => _siti.Permit(group, Permissions.None)))),
        ("KICKED", Here(() => Changed(Group(), _siti.RemoveBot))),
        ("KICKEDBASIC", Here(() => Changed(Group(ChatKind.Group), _siti.RemoveBot))),
        ("LEFT", () => LeftAsync(ChatKind.Supergroup)),
        ("LEFTBASIC", () => LeftAsync(ChatKind.Group)),
        ("ENDED", Here(() => Changed(Group(ChatKind.Group), _siti.DeleteGroup))),
        ("ENDEDSUPER", Here(() => Changed(Group(), _siti.DeleteGroup))),
        ("MOVED", Here(Moved)),
        ("SUPER", async () => { await OfAsync("MOVED"); return _known["SUPER"]; }),
        ("FORUM", Here(() => Forum(BotRights.All).Id)),
        ("POWERLESS", Here(() => Forum(BotRights.None).Id)),
        ("SHUTFORUM", Here(() => Changed(Forum(BotRights.None), forum => _siti.CloseTopic(forum.Forum!.General)))),
    ];

    private IEnumerable<(string Name, Func<Task<JsonNode>> Make)> Topics =>
    [
        ("OPEN", () => TopicAsync("FORUM", _ => { })),
        ("SHUT", () => TopicAsync("FORUM", _siti.CloseTopic)),
        ("LOST", () => TopicAsync("FORUM", _siti.DeleteTopic)),
        ("THEIRS", () => TopicAsync("POWERLESS", _siti.CloseTopic)),
    ];

    private IEnumerable<(string Name, Func<Task<JsonNode>> Make)> Messages =>
    [
        ("FIRST", Here(() => _first.Id)),
        ("CARD", () => SentAsync(new() { ["text"] = "kartu", ["reply_markup"] = JsonNode.Parse(Inline) })),
        ("KEYS", () => SentAsync(new() { ["text"] = "pilih", ["reply_markup"] = JsonNode.Parse("""{"keyboard":[["A"]]}""") })),
        ("FILE", async () => await SentAsync(new() { ["document"] = (await OfAsync("PDF")).DeepClone() }, "sendDocument")),
        ("FORWARDED", () => SentAsync(new() { ["from_chat_id"] = _siti.Id, ["message_id"] = _first.Id }, "forwardMessage")),
        ("OLD", () => AgedAsync(TimeSpan.FromHours(48) + TimeSpan.FromSeconds(1))),
        ("JUSTYOUNGENOUGH", () => AgedAsync(TimeSpan.FromHours(48))),
        ("INGROUP", () => SaidAsync("GROUP")),
        ("INBASIC", () => SaidAsync("BASIC")),
        ("INADMINED", () => SaidAsync("ADMINED")),
    ];

    private IEnumerable<(string Name, Func<Task<JsonNode>> Make)> Files =>
    [
        ("PDF", Here(() => Sent(1).Media!.File.FileId)),
        ("TWENTYMB", Here(() => Sent(20 * 1024 * 1024).Media!.File.FileId)),
        ("MORETHANTWENTYMB", Here(() => Sent(20 * 1024 * 1024 + 1).Media!.File.FileId)),
        ("PICTURE", Here(() => _siti.SendPhoto(_siti.Private, Pictures.Png(90, 60)).Media!.File.FileId)),
        ("VOICE", Here(() => _siti.SendVoice(_siti.Private, new byte[1]).Media!.File.FileId)),
        ("ASTRAY", Here(Astray)),
        ("PRESS", () => PressedAsync(TimeSpan.FromSeconds(15))),
        ("LATEPRESS", () => PressedAsync(TimeSpan.FromSeconds(16))),
    ];

    /// <summary>Named as a parameter that is never sent.</summary>
    private IEnumerable<(string Name, Func<Task<JsonNode>> Make)> Circumstances =>
    [
        ("CLOUD", Here(() => _world.Webhook.IsCloudStrict = true)),
        ("SETBEFORE", () => _call("setWebhook", new() { ["url"] = "https://example.com" })),
        ("TENMINUTES", Here(() => { _clock.Advance(TimeSpan.FromMinutes(10)); return true; })),
        ("LOGGEDOUT", () => _call("logOut", [])),
    ];

    public bool Has(string name) => _ways.ContainsKey(name) || _known.ContainsKey(name);

    /// <summary>The number or the text a name stands for.</summary>
    public async Task<JsonNode> OfAsync(string name)
    {
        if (!_known.TryGetValue(name, out var made))
            _known[name] = made = await _ways[name]();
        return made;
    }

    private static Func<Task<JsonNode>> Here<T>(Func<T> make) => () => Task.FromResult<JsonNode>(JsonValue.Create(make())!);

    private long Started(Action<Person> act)
    {
        var person = _world.AddPerson("Budi");
        person.Start();
        act(person);
        return person.Id;
    }

    private long Met()
    {
        var budi = _world.AddPerson("Budi");
        budi.Join(Group());
        return budi.Id;
    }

    private Chat Group(ChatKind kind = ChatKind.Supergroup, bool asAdministrator = false)
    {
        var group = _siti.CreateGroup("Loket", kind);
        _siti.AddBot(group, asAdministrator);
        return group;
    }

    private static long Changed(Chat group, Action<Chat> change)
    {
        change(group);
        return group.Id;
    }

    private async Task<JsonNode> LeftAsync(ChatKind kind)
    {
        var group = Group(kind);
        await _call("leaveChat", new() { ["chat_id"] = group.Id });
        return group.Id;
    }

    private long Moved()
    {
        var old = Group(ChatKind.Group);
        _known["SUPER"] = _siti.Upgrade(old).Id;
        return old.Id;
    }

    private Chat Forum(BotRights rights)
    {
        var forum = _siti.CreateForum("Loket");
        _siti.AddBot(forum, asAdministrator: true);
        _siti.PromoteBot(forum, rights);
        return forum;
    }

    private async Task<JsonNode> TopicAsync(string forum, Action<Topic> change)
    {
        var topic = _siti.CreateTopic(_world.FindChat((long)await OfAsync(forum))!, "Berkas");
        change(topic);
        return topic.ThreadId;
    }

    private async Task<JsonNode> SentAsync(JsonObject parameters, string method = "sendMessage")
    {
        parameters["chat_id"] = _siti.Id;
        return (await _call(method, parameters))["message_id"]!.DeepClone();
    }

    private async Task<JsonNode> AgedAsync(TimeSpan age)
    {
        var message = await SentAsync(new() { ["text"] = "lama" });
        _clock.Advance(age);
        return message;
    }

    private async Task<JsonNode> SaidAsync(string group) => _siti.Say(_world.FindChat((long)await OfAsync(group))!, "/start").Id;

    private Message Sent(int size) => _siti.SendDocument(_siti.Private, "berkas.pdf", new byte[size], "application/pdf");

    private string Astray()
    {
        var id = Sent(1).Media!.File.FileId;
        _world.Files.Misplace(id);
        return id;
    }

    private async Task<JsonNode> PressedAsync(TimeSpan ago)
    {
        var press = _siti.PressData(_siti.Private, (int)await OfAsync("CARD"), "a");
        await _call("getUpdates", []);
        _clock.Advance(ago);
        return press;
    }
}
