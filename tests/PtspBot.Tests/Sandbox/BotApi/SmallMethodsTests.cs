using System.Text.Json.Nodes;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Sandbox.BotApi;

public sealed class SmallMethodsTests : SandboxTest
{
    [Fact]
    public async Task A_copy_is_the_bots_own_and_takes_a_new_caption()
    {
        var (siti, budi) = (Somebody(), Somebody("Budi"));
        var file = siti.SendDocument(siti.Private, "ktp.pdf", "%PDF"u8.ToArray(), "application/pdf", "lama");

        var plain = await CallAsync("copyMessage", From(siti, file, budi));
        var worded = From(siti, file, budi);
        worded["caption"] = "<b>baru</b>";
        worded["parse_mode"] = "HTML";
        await CallAsync("copyMessage", worded);

        Assert.Equal("""{"message_id":2}""", plain.Result.ToJsonString());
        var copies = budi.Private.Messages.Skip(1).ToList();
        Assert.Equal(["lama", "baru"], copies.Select(copy => copy.Caption));
        Assert.All(copies, copy => Assert.Equal((file.Media, World.Bot.Id, null), (copy.Media, copy.From.Id, copy.Origin)));
    }

    [Fact]
    public async Task A_forward_names_the_first_author()
    {
        var (siti, budi) = (Somebody(), Somebody("Budi"));
        var said = siti.Say("asli");
        Clock.Advance(TimeSpan.FromHours(1));

        await CallAsync("forwardMessage", From(siti, said, budi));
        var again = (await CallAsync("forwardMessage", From(budi, budi.Private.Messages[^1], siti))).Result;

        Assert.Equal("asli", (string)again["text"]!);
        var edit = new JsonObject { ["chat_id"] = siti.Id, ["message_id"] = (int)again["message_id"]!, ["text"] = "lain" };
        Assert.Equal("Bad Request: message can't be edited", (await CallAsync("editMessageText", edit)).Description);
        var origin = again["forward_origin"]!;
        Assert.Equal(("user", siti.Id, Monday.ToUnixTimeSeconds()), ((string)origin["type"]!, (long)origin["sender_user"]!["id"]!, (long)origin["date"]!));
    }

    [Fact]
    public async Task A_reaction_is_set_and_taken_away()
    {
        var siti = Somebody();
        var said = siti.Say("terima kasih");

        Assert.True((await ReactAsync(siti, said.Id, """[{"type":"emoji","emoji":"❤️"}]""")).Ok);
        Assert.Equal("❤", siti.Private.Find(said.Id)!.BotReaction);
        Assert.True((await ReactAsync(siti, said.Id, "[]")).Ok);

        Assert.Null(siti.Private.Find(said.Id)!.BotReaction);
    }

    [Fact]
    public async Task A_contact_and_a_place_are_shown()
    {
        var siti = Somebody();

        await CallAsync("sendContact", new() { ["chat_id"] = siti.Id, ["phone_number"] = "081200000001", ["first_name"] = "Loket" });
        await CallAsync("sendLocation", new() { ["chat_id"] = siti.Id, ["latitude"] = -8.1, ["longitude"] = 112.2 });

        Assert.Equal([new Contact("081200000001", "Loket"), null], siti.Private.Messages.Skip(1).Select(message => message.Contact));
        Assert.Equal(new Location(-8.1, 112.2), siti.Private.Messages[^1].Location);
    }

    [Fact]
    public async Task Members_are_counted_without_those_who_left()
    {
        var (siti, budi) = (Somebody(), World.AddPerson("Budi"));
        var group = siti.CreateGroup("Loket", others: budi);
        siti.AddBot(group);
        budi.Leave(group);

        Assert.Equal(2, (int)(await CallAsync("getChatMemberCount", new() { ["chat_id"] = group.Id })).Result);
        Assert.Equal(2, (int)(await CallAsync("getChatMemberCount", new() { ["chat_id"] = siti.Id })).Result);
    }

    [Fact]
    public async Task A_new_name_is_the_bots_name()
    {
        Assert.True((await CallAsync("setMyName", new() { ["name"] = "PTSP Blitar" })).Ok);
        Assert.True((await CallAsync("setMyName", new() { ["name"] = "Licence desk", ["language_code"] = "en" })).Ok);

        Assert.Equal("PTSP Blitar", (string)(await CallAsync("getMe")).Result["first_name"]!);
        Assert.Equal("Licence desk", World.Profile.Text("name", "en"));
        Assert.Equal("Bad Request: name is too long", (await CallAsync("setMyName", new() { ["name"] = new string('a', 65) })).Description);
    }

    [Theory]
    [InlineData("copyMessages", true)]
    [InlineData("forwardMessages", false)]
    public async Task Several_are_sent_on_at_once_without_what_is_gone_and_albums_stay_albums(string method, bool bare)
    {
        var (siti, budi) = (Somebody(), Somebody("Budi"));
        var album = siti.SendAlbum(siti.Private, new(Png(10, 10), Caption: "satu"), new(Png(10, 10)));

        var sent = await CallAsync(method, new()
        {
            ["chat_id"] = budi.Id,
            ["from_chat_id"] = siti.Id,
            ["message_ids"] = new JsonArray(1, album[0].Id, album[1].Id, 99),
            [bare ? "remove_caption" : "protect_content"] = true,
        });

        var come = budi.Private.Messages.Skip(1).ToList();
        Assert.Equal(sent.Result.AsArray().Select(id => (int)id!["message_id"]!), come.Select(message => message.Id));
        Assert.Equal(["/start", null, null], come.Select(message => message.Text));
        Assert.Equal(bare ? null : "satu", come[1].Caption);
        Assert.Equal(come[1].MediaGroupId, come[2].MediaGroupId);
        Assert.NotEqual(album[0].MediaGroupId, come[1].MediaGroupId);
        Assert.All(come, message => Assert.Equal(bare, message.Origin is null));
    }

    [Fact]
    public async Task What_the_bot_says_of_itself_can_be_asked_back()
    {
        await CallAsync("setMyDescription", new() { ["description"] = "Loket izin" });
        await CallAsync("setMyDescription", new() { ["description"] = "Licence desk", ["language_code"] = "en" });
        await CallAsync("setMyShortDescription", new() { ["short_description"] = "Izin" });
        await CallAsync("setChatMenuButton", new() { ["menu_button"] = JsonNode.Parse("""{"type":"web_app","text":"Buka","web_app":{"url":"https://example.com"}}""") });
        async Task<string> Ask(string method, string language = "") => (await CallAsync(method, new() { ["language_code"] = language })).Result.ToJsonString();

        Assert.Equal("""{"name":"PTSP Bot"}""", await Ask("getMyName"));
        Assert.Equal("""{"description":"Loket izin"}""", await Ask("getMyDescription", "id"));
        Assert.Equal("""{"description":"Licence desk"}""", await Ask("getMyDescription", "en"));
        Assert.Equal("""{"short_description":"Izin"}""", await Ask("getMyShortDescription"));
        Assert.Equal("""{"type":"web_app","text":"Buka","web_app":{"url":"https://example.com/"}}""", await Ask("getChatMenuButton"));
        await CallAsync("setMyDescription", new() { ["description"] = "", ["language_code"] = "en" });
        Assert.Equal("""{"description":"Loket izin"}""", await Ask("getMyDescription", "en"));
    }

    private static JsonObject From(Person from, Message message, Person to) =>
        new() { ["chat_id"] = to.Id, ["from_chat_id"] = from.Id, ["message_id"] = message.Id };

    private Task<Reply> ReactAsync(Person person, int messageId, string reaction) =>
        CallAsync("setMessageReaction", new() { ["chat_id"] = person.Id, ["message_id"] = messageId, ["reaction"] = JsonNode.Parse(reaction) });
}
