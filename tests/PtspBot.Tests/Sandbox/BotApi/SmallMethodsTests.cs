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

    [Theory]
    [InlineData(99, "[]", "message to react not found")]
    [InlineData(1, """[{"type":"emoji","emoji":"🪑"}]""", "REACTION_INVALID")]
    [InlineData(1, """[{"type":"emoji","emoji":"👍"},{"type":"emoji","emoji":"🔥"}]""", "REACTIONS_TOO_MANY")]
    [InlineData(1, """[{"type":"custom_emoji","custom_emoji_id":"1"}]""", "SANDBOX_REACTION_NOT_IMPLEMENTED")]
    public async Task A_reaction_that_will_not_do_is_refused(int messageId, string reaction, string words) =>
        Assert.Equal($"Bad Request: {words}", (await ReactAsync(Somebody(), messageId, reaction)).Description);

    [Theory]
    [InlineData("copyMessage", """{"from_chat_id":SITI,"message_id":99}""", "message to copy not found")]
    [InlineData("forwardMessage", """{"from_chat_id":SITI,"message_id":99}""", "message to forward not found")]
    [InlineData("forwardMessage", """{"from_chat_id":1,"message_id":1}""", "chat not found")]
    [InlineData("copyMessage", """{"from_chat_id":GROUP,"message_id":1}""", "message can't be copied")]
    [InlineData("sendContact", """{"first_name":"Loket"}""", "phone_number is empty")]
    [InlineData("sendContact", """{"phone_number":"081200000001"}""", "first_name is empty")]
    [InlineData("sendContact", """{"phone_number":"081200000001","first_name":"Loket","vcard":"x"}""", "SANDBOX_VCARD_NOT_IMPLEMENTED")]
    [InlineData("sendLocation", """{"longitude":1}""", "latitude is empty")]
    [InlineData("sendLocation", """{"latitude":91,"longitude":1}""", "wrong location specified")]
    [InlineData("sendLocation", """{"latitude":1,"longitude":1,"live_period":60}""", "SANDBOX_LOCATION_OPTION_NOT_IMPLEMENTED")]
    public async Task What_cannot_be_sent_is_refused(string method, string parameters, string words)
    {
        var siti = Somebody();
        var group = siti.CreateGroup("Loket");
        siti.AddBot(group);
        var filled = parameters.Replace("SITI", $"{siti.Id}", StringComparison.Ordinal).Replace("GROUP", $"{group.Id}", StringComparison.Ordinal);
        var json = JsonNode.Parse(filled)!.AsObject();
        json["chat_id"] = siti.Id;

        Assert.Equal($"Bad Request: {words}", (await CallAsync(method, json)).Description);
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

    private static JsonObject From(Person from, Message message, Person to) =>
        new() { ["chat_id"] = to.Id, ["from_chat_id"] = from.Id, ["message_id"] = message.Id };

    private Task<Reply> ReactAsync(Person person, int messageId, string reaction) =>
        CallAsync("setMessageReaction", new() { ["chat_id"] = person.Id, ["message_id"] = messageId, ["reaction"] = JsonNode.Parse(reaction) });
}
