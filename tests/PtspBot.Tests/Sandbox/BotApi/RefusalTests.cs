using System.Text.Json.Nodes;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Sandbox.BotApi;

/// <summary>Telegram's exact words, one row for each.</summary>
public sealed class RefusalTests : SandboxTest
{
    private const string Inline = """{"inline_keyboard":[[{"text":"A","callback_data":"a"}]]}""";

    [Theory]
    [InlineData("sendMessage", """{"text":"x"}""", 400, "Bad Request: chat_id is empty")]
    [InlineData("sendMessage", """{"chat_id":1,"text":"x"}""", 400, "Bad Request: chat not found")]
    [InlineData("sendMessage", """{"chat_id":"@siti","text":"x"}""", 400, "Bad Request: chat not found")]
    [InlineData("sendMessage", """{"chat_id":9000001,"text":"x"}""", 403, "Forbidden: the bot can't send messages to the bot")]
    [InlineData("sendMessage", """{"chat_id":"SITI"}""", 400, "Bad Request: message text is empty")]
    [InlineData("sendMessage", """{"chat_id":"SITI","text":"  \n\u200b "}""", 400, "Bad Request: text must be non-empty")]
    [InlineData("sendMessage", """{"chat_id":"SITI","text":"<b> </b>","parse_mode":"hTmL"}""", 400, "Bad Request: text must be non-empty")]
    [InlineData("sendMessage", """{"chat_id":"SITI","text":"x","parse_mode":"XML"}""", 400, "Bad Request: unsupported parse_mode")]
    [InlineData("sendMessage", """{"chat_id":"SITI","text":"x","parse_mode":"MarkdownV2"}""", 400, "Bad Request: SANDBOX_PARSE_MODE_NOT_IMPLEMENTED")]
    [InlineData("sendMessage", """{"chat_id":"SITI","text":"<b>x","parse_mode":"HTML"}""", 400, "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("sendMessage", """{"chat_id":"SITI","text":"x","message_thread_id":7}""", 400, "Bad Request: message thread not found")]
    [InlineData("sendMessage", """{"chat_id":"SITI","text":"x","reply_parameters":{"message_id":99}}""", 400, "Bad Request: message to be replied not found")]
    [InlineData("sendMessage", """{"chat_id":"SITI","text":"x","reply_markup":"{"}""", 400, "Bad Request: can't parse reply keyboard markup JSON object")]
    [InlineData("sendMessage", """{"chat_id":"SITI","text":"x","reply_markup":[]}""", 400, "Bad Request: object expected as reply markup")]
    [InlineData("sendMessage", """{"chat_id":"SITI","text":"x","reply_markup":{"keyboard":["a"]}}""", 400, "Bad Request: field \"keyboard\" must be an Array of Arrays")]
    [InlineData("sendMessage", """{"chat_id":"SITI","text":"x","reply_markup":{"inline_keyboard":[{}]}}""", 400, "Bad Request: field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays")]
    [InlineData("sendMessage", """{"chat_id":"SITI","text":"x","reply_markup":{"inline_keyboard":[[{"text":"A"}]]}}""", 400, "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")]
    [InlineData("sendMessage", """{"chat_id":"SITI","text":"x","reply_markup":{"inline_keyboard":[[{"callback_data":"a"}]]}}""", 400, "Bad Request: can't parse inline keyboard button: Can't find field \"text\"")]
    [InlineData("sendMessage", """{"chat_id":"SITI","text":"x","reply_markup":{"inline_keyboard":[[{"text":"A","url":"nowhere"}]]}}""", 400, "Bad Request: inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL")]
    [InlineData("sendMessage", """{"chat_id":"SITI","text":"x","reply_markup":{"inline_keyboard":[[{"text":"A","web_app":{"url":"http://example.com"}}]]}}""", 400, "Bad Request: inline keyboard button Web App URL 'http://example.com' is invalid: Only HTTPS links are allowed")]
    [InlineData("sendMessage", """{"chat_id":"SITI","text":"x","reply_markup":{"inline_keyboard":[[{"text":"A","pay":true}]]}}""", 400, "Bad Request: SANDBOX_BUTTON_NOT_IMPLEMENTED")]
    [InlineData("sendMessage", """{"chat_id":"GROUP","text":"x","reply_markup":{"keyboard":[[{"text":"A","request_contact":true}]]}}""", 400, "Bad Request: phone number can be requested in private chats only")]
    [InlineData("sendDocument", """{"chat_id":"SITI"}""", 400, "Bad Request: there is no document in the request")]
    [InlineData("sendPhoto", """{"chat_id":"SITI"}""", 400, "Bad Request: there is no photo in the request")]
    [InlineData("sendDocument", """{"chat_id":"SITI","document":"abc"}""", 400, "Bad Request: wrong remote file identifier specified: can't unserialize it")]
    [InlineData("sendDocument", """{"chat_id":"SITI","document":"https://example.com/a.pdf"}""", 400, "Bad Request: failed to get HTTP URL content")]
    [InlineData("sendMediaGroup", """{"chat_id":"SITI","media":[1,2,3,4,5,6,7,8,9,10,11]}""", 400, "Bad Request: too many messages to send as an album")]
    [InlineData("sendChatAction", """{"chat_id":"SITI","action":"dancing"}""", 400, "Bad Request: wrong parameter action in request")]
    [InlineData("editMessageText", """{"text":"x"}""", 400, "Bad Request: message identifier is not specified")]
    [InlineData("editMessageText", """{"chat_id":"SITI","message_id":99,"text":"x"}""", 400, "Bad Request: message to edit not found")]
    [InlineData("editMessageText", """{"chat_id":"SITI","message_id":"FIRST","text":"x"}""", 400, "Bad Request: message can't be edited")]
    [InlineData("editMessageText", """{"chat_id":"SITI","message_id":"CARD","text":"kartu","reply_markup":INLINE}""", 400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message")]
    [InlineData("editMessageReplyMarkup", """{"chat_id":"SITI","message_id":"CARD","reply_markup":INLINE}""", 400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message")]
    [InlineData("editMessageText", """{"chat_id":"SITI","message_id":"CARD","text":"x","reply_markup":{"force_reply":true}}""", 400, "Bad Request: inline keyboard expected")]
    [InlineData("editMessageCaption", """{"chat_id":"SITI","message_id":"CARD","caption":"x"}""", 400, "Bad Request: there is no caption in the message to edit")]
    [InlineData("editMessageText", """{"chat_id":"SITI","message_id":"FILE","text":"x"}""", 400, "Bad Request: there is no text in the message to edit")]
    [InlineData("editMessageText", """{"chat_id":"SITI","message_id":"KEYS","text":"x"}""", 400, "Bad Request: message can't be edited")]
    [InlineData("deleteMessage", """{"chat_id":"SITI","message_id":99}""", 400, "Bad Request: message to delete not found")]
    [InlineData("deleteMessage", """{"chat_id":"GROUP","message_id":"INGROUP"}""", 400, "Bad Request: message can't be deleted")]
    [InlineData("answerCallbackQuery", """{"callback_query_id":"1"}""", 400, "Bad Request: query is too old and response timeout expired or query ID is invalid")]
    [InlineData("getFile", "{}", 400, "Bad Request: file_id not specified")]
    [InlineData("getFile", """{"file_id":"abc"}""", 400, "Bad Request: invalid file_id")]
    [InlineData("getChatAdministrators", """{"chat_id":"SITI"}""", 400, "Bad Request: there are no administrators in the private chat")]
    [InlineData("setMyCommands", """{"commands":"["}""", 400, "Bad Request: can't parse commands JSON object")]
    [InlineData("setMyCommands", """{"commands":{}}""", 400, "Bad Request: expected an Array of BotCommand")]
    [InlineData("setMyCommands", """{"commands":[{"command":"a"}]}""", 400, "Bad Request: can't parse BotCommand: Can't find field \"description\"")]
    [InlineData("setMyCommands", """{"commands":[{"command":"","description":"x"}]}""", 400, "Bad Request: can't parse BotCommand: command must be non-empty")]
    [InlineData("setMyCommands", """{"commands":[{"command":"A","description":"x"}]}""", 400, "Bad Request: BOT_COMMAND_INVALID")]
    [InlineData("setMyCommands", """{"commands":[],"scope":{"type":"moon"}}""", 400, "Bad Request: can't parse BotCommandScope: Unsupported type specified")]
    [InlineData("setMyCommands", """{"commands":[],"scope":{"type":"chat"}}""", 400, "Bad Request: can't parse BotCommandScope: Empty chat_id specified")]
    [InlineData("setMyCommands", """{"commands":[],"scope":{"type":"chat_member","chat_id":"SITI"}}""", 400, "Bad Request: can't parse BotCommandScope: Invalid user_id specified")]
    [InlineData("setChatMenuButton", """{"menu_button":{"type":"moon"}}""", 400, "Bad Request: can't parse menu button: MenuButton has unsupported type")]
    [InlineData("setChatMenuButton", """{"chat_id":1}""", 400, "Bad Request: invalid chat_id specified")]
    [InlineData("pinChatMessage", """{"chat_id":"GROUP","message_id":1}""", 400, "Bad Request: not enough rights to manage pinned messages in the chat")]
    [InlineData("sendDice", """{"chat_id":"SITI"}""", 400, "Bad Request: SANDBOX_METHOD_NOT_IMPLEMENTED")]
    [InlineData("sendMoon", """{"chat_id":"SITI"}""", 404, "Not Found: method not found")]
    public async Task A_mistake_is_answered_in_telegrams_words(string method, string parameters, int code, string words)
    {
        var json = (JsonObject)JsonNode.Parse(await FillInAsync(parameters))!;

        var reply = await CallAsync(method, json);

        Assert.Equal(words, reply.Description);
        Assert.Equal(code, (int)reply.Status);
        Assert.Equal(code, (int)reply.Body["error_code"]!);
    }

    [Theory]
    [InlineData("sendMessage", "text", 4097, "Bad Request: message is too long")]
    [InlineData("sendMessage", "text", 32769, "Bad Request: text is too long")]
    [InlineData("editMessageText", "text", 4097, "Bad Request: MESSAGE_TOO_LONG")]
    [InlineData("sendDocument", "caption", 1025, "Bad Request: message caption is too long")]
    [InlineData("answerCallbackQuery", "text", 201, "Bad Request: MESSAGE_TOO_LONG")]
    public async Task Too_long_a_text_is_refused(string method, string field, int length, string words)
    {
        var siti = Somebody();

        var reply = await CallAsync(method, new() { ["chat_id"] = siti.Id, ["message_id"] = 1, [field] = new string('a', length) });

        Assert.Equal(words, reply.Description);
    }

    [Fact]
    public async Task Length_is_counted_in_code_points_after_the_tags_are_gone()
    {
        var siti = Somebody();
        var text = "<b>" + string.Concat(Enumerable.Repeat("😀", 4096)) + "</b>";

        var reply = await CallAsync("sendMessage", new() { ["chat_id"] = siti.Id, ["text"] = text, ["parse_mode"] = "HTML" });

        Assert.True(reply.Ok);
    }

    [Fact]
    public async Task Callback_data_is_counted_in_bytes()
    {
        var siti = Somebody();
        Task<Reply> Send(string data) => CallAsync("sendMessage", new()
        {
            ["chat_id"] = siti.Id,
            ["text"] = "x",
            ["reply_markup"] = new JsonObject { ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = "A", ["callback_data"] = data })) },
        });

        Assert.True((await Send(new('é', 32))).Ok);
        Assert.Equal("Bad Request: BUTTON_DATA_INVALID", (await Send(new string('é', 32) + "a")).Description);
    }

    [Fact]
    public async Task Who_blocked_never_opened_or_was_never_met_is_told_apart()
    {
        var siti = Somebody();
        var budi = World.AddPerson("Budi");
        var stranger = World.AddPerson("Wati");
        siti.AddBot(siti.CreateGroup("Loket", others: budi));
        siti.Block();

        Assert.Equal("Forbidden: bot was blocked by the user", (await SayAsync(siti.Id)).Description);
        Assert.Equal("Forbidden: bot can't initiate conversation with a user", (await SayAsync(budi.Id)).Description);
        Assert.Equal("Bad Request: chat not found", (await SayAsync(stranger.Id)).Description);
    }

    [Fact]
    public async Task A_group_that_threw_the_bot_out_or_moved_says_so()
    {
        var siti = Somebody();
        var left = GroupOf(siti);
        var kicked = GroupOf(siti);
        var old = siti.CreateGroup("Loket lama", ChatKind.Group);
        siti.AddBot(old);
        siti.RemoveBot(kicked);
        await CallAsync("leaveChat", new() { ["chat_id"] = left.Id });
        var super = siti.Upgrade(old);

        Assert.Equal("Forbidden: bot is not a member of the supergroup chat", (await SayAsync(left.Id)).Description);
        Assert.Equal("Forbidden: bot was kicked from the supergroup chat", (await SayAsync(kicked.Id)).Description);
        var moved = await SayAsync(old.Id);
        Assert.Equal("Bad Request: group chat was upgraded to a supergroup chat", moved.Description);
        Assert.Equal(super.Id, (long)moved.Body["parameters"]!["migrate_to_chat_id"]!);
        Assert.True((await SayAsync(super.Id)).Ok);
    }

    [Fact]
    public async Task After_two_days_a_message_cannot_be_deleted_but_still_edited()
    {
        var siti = Somebody();
        var sent = (await SayAsync(siti.Id)).Result;
        Clock.Advance(TimeSpan.FromHours(49));
        JsonObject Id() => new() { ["chat_id"] = siti.Id, ["message_id"] = (int)sent["message_id"]!, ["text"] = "baru" };

        Assert.Equal("Bad Request: message can't be deleted for everyone", (await CallAsync("deleteMessage", Id())).Description);
        Assert.True((await CallAsync("editMessageText", Id())).Ok);
    }

    [Fact]
    public async Task A_missing_method_is_complained_about()
    {
        await CallAsync("sendDice");

        Assert.Equal("sendDice is not implemented", Assert.Single(Server.Complaints.All));
    }

    private static Chat GroupOf(Person owner)
    {
        var group = owner.CreateGroup("Loket");
        owner.AddBot(group);
        return group;
    }

    private Task<Reply> SayAsync(long chatId) => CallAsync("sendMessage", new() { ["chat_id"] = chatId, ["text"] = "halo" });

    /// <summary>Puts the ids of a little world in the place of their names.</summary>
    private async Task<string> FillInAsync(string parameters)
    {
        World.Limits.Enabled = false;
        var siti = World.AddPerson("Siti");
        var first = siti.Start();
        var file = siti.SendDocument(siti.Private, "ktp.pdf", "%PDF"u8.ToArray(), "application/pdf");
        var group = GroupOf(siti);
        var inGroup = siti.Say(group, "/start");
        var card = await SentAsync(new() { ["chat_id"] = siti.Id, ["text"] = "kartu", ["reply_markup"] = JsonNode.Parse(Inline) });
        var keys = await SentAsync(new() { ["chat_id"] = siti.Id, ["text"] = "pilih", ["reply_markup"] = JsonNode.Parse("""{"keyboard":[[{"text":"A"}]]}""") });
        var document = (int)(await CallAsync("sendDocument", new() { ["chat_id"] = siti.Id, ["document"] = file.Media!.File.FileId })).Result["message_id"]!;

        return new[] { ("SITI", siti.Id), ("INGROUP", inGroup.Id), ("GROUP", group.Id), ("FIRST", first.Id), ("CARD", card), ("KEYS", keys), ("FILE", document) }
            .Aggregate(parameters, (json, named) => json.Replace($"\"{named.Item1}\"", $"{named.Item2}", StringComparison.Ordinal))
            .Replace("INLINE", Inline, StringComparison.Ordinal);
    }

    private async Task<int> SentAsync(JsonObject parameters) => (int)(await CallAsync("sendMessage", parameters)).Result["message_id"]!;
}
