using System.Text.Json.Nodes;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Sandbox;

public sealed class PersonTests : SandboxTest
{
    [Fact]
    public async Task Start_with_a_payload_arrives_as_a_command()
    {
        World.AddPerson("Siti", "Aminah", "siti", "id").Start("kasus-7");

        var message = Assert.Single(await UpdatesAsync())["message"]!;

        Assert.Equal("/start kasus-7", (string)message["text"]!);
        Assert.Equal("id", (string)message["from"]!["language_code"]!);
        Assert.Equal(Monday.ToUnixTimeSeconds(), (long)message["date"]!);
        Assert.Equal("""[{"type":"bot_command","offset":0,"length":6}]""", message["entities"]!.ToJsonString());
    }

    [Fact]
    public async Task A_press_arrives_with_its_message_and_its_answer_is_seen()
    {
        var siti = Somebody();
        var card = await SendKeyboardAsync(siti.Private);
        var press = siti.Press(card, "Setuju");
        var query = (await UpdatesAsync())[^1]["callback_query"]!;

        await AnswerAsync(press, "Sudah dicatat");

        Assert.Equal(("ya:1", card.Id), ((string)query["data"]!, (int)query["message"]!["message_id"]!));
        Assert.Equal(("Sudah dicatat", false), (World.AnswerTo(press)!.Text, World.AnswerTo(press)!.ShowAlert));
        Assert.Equal("Sudah dicatat", Assert.Single(siti.Toasts).Text);
    }

    [Fact]
    public async Task A_press_can_be_answered_once_and_only_for_a_while_after_its_delivery()
    {
        var siti = Somebody();
        var card = await SendKeyboardAsync(siti.Private);
        var (quick, late) = (siti.Press(card, "Setuju"), siti.Press(card, "Setuju"));
        Clock.Advance(TimeSpan.FromSeconds(60));
        await UpdatesAsync();
        Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.True((await AnswerAsync(quick)).Ok);
        Assert.False((await AnswerAsync(quick)).Ok);
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False((await AnswerAsync(late)).Ok);
    }

    [Fact]
    public async Task A_stale_screen_can_still_be_pressed_and_a_gone_message_is_inaccessible()
    {
        var siti = Somebody();
        var card = await SendKeyboardAsync(siti.Private);
        await CallAsync("deleteMessage", new() { ["chat_id"] = siti.Id, ["message_id"] = card.Id });

        siti.Press(card, "Setuju");

        Assert.Equal(0, (int)(await UpdatesAsync())[^1]["callback_query"]!["message"]!["date"]!);
    }

    [Fact]
    public async Task A_button_that_is_not_there_cannot_be_pressed()
    {
        var siti = Somebody();
        var card = await SendKeyboardAsync(siti.Private);

        Assert.Throws<InvalidOperationException>(() => siti.Press(card, "Tolak"));
    }

    [Fact]
    public async Task An_edit_of_the_bot_changes_what_is_on_the_screen()
    {
        var siti = Somebody();
        var card = await SendKeyboardAsync(siti.Private);
        Clock.Advance(TimeSpan.FromMinutes(1));

        await CallAsync("editMessageText", new() { ["chat_id"] = siti.Id, ["message_id"] = card.Id, ["text"] = "selesai" });

        var now = siti.Private.Messages[^1];
        Assert.Equal(("selesai", null, Monday.AddMinutes(1)), (now.Text, now.Keyboard, now.EditedAt));
        Assert.Equal("kartu", card.Text);
    }

    [Fact]
    public async Task The_reply_keyboard_stays_until_another_message_takes_it_away()
    {
        World.Limits.Enabled = false;
        var siti = Somebody();
        await SendAsync(siti.Private, """{"keyboard":[[{"text":"Nomor saya","request_contact":true}]]}""");
        await SendAsync(siti.Private, null);
        Assert.Equal("Nomor saya", Assert.IsType<ReplyKeyboard>(siti.Private.Keyboard).Rows[0][0].Text);

        siti.ShareContact(siti.Private);
        await SendAsync(siti.Private, """{"remove_keyboard":true}""");

        Assert.Null(siti.Private.Keyboard);
        var contact = (await UpdatesAsync())[^1]["message"]!["contact"]!;
        Assert.Equal((siti.Id, siti.Phone), ((long)contact["user_id"]!, (string)contact["phone_number"]!));
    }

    [Fact]
    public async Task Everything_a_person_can_send_arrives()
    {
        var siti = Somebody();
        siti.SendDocument(siti.Private, "ktp.pdf", "%PDF"u8.ToArray(), "application/pdf", "KTP saya");
        siti.SendPhoto(siti.Private, Png(640, 480));
        siti.SendAlbum(siti.Private, new(Png(10, 10)), new(Png(10, 10), Caption: "dua"));
        siti.ForwardContact(siti.Private, new("6281200000009", "Budi"));
        siti.SendLocation(siti.Private, -8.1, 112.2);
        siti.SendSticker(siti.Private);
        siti.SendVoice(siti.Private, new byte[10]);
        siti.Edit(siti.Say("halo"), "halo lagi");

        var updates = await UpdatesAsync();

        var messages = updates.Select(update => update["message"]).OfType<JsonObject>().ToList();
        Assert.Equal(("ktp.pdf", "KTP saya"), ((string)messages[1]["document"]!["file_name"]!, (string)messages[1]["caption"]!));
        Assert.Equal(3, messages[2]["photo"]!.AsArray().Count);
        Assert.Equal((string)messages[3]["media_group_id"]!, (string)messages[4]["media_group_id"]!);
        Assert.Null(messages[5]["contact"]!["user_id"]);
        Assert.All([(6, "location"), (7, "sticker"), (8, "voice")], kind => Assert.NotNull(messages[kind.Item1][kind.Item2]));
        Assert.Equal("halo lagi", (string)updates[^1]["edited_message"]!["text"]!);
    }

    [Fact]
    public async Task Blocking_and_unblocking_are_told_to_the_bot()
    {
        var siti = Somebody();
        siti.Block();
        siti.Start();

        var statuses = (await UpdatesAsync()).Select(update => (string?)update["my_chat_member"]?["new_chat_member"]!["status"]).OfType<string>();

        Assert.Equal(["kicked", "member"], statuses);
    }

    [Theory]
    [InlineData(false, "pagi", false)]
    [InlineData(false, "/status", true)]
    [InlineData(false, "/status@ptsp_sandbox_bot", true)]
    [InlineData(false, "/status@other_bot", false)]
    [InlineData(true, "pagi", true)]
    public async Task In_a_group_an_ordinary_bot_hears_commands_and_an_administrator_everything(bool administrator, string text, bool heard)
    {
        var siti = Somebody();
        var group = siti.CreateGroup("Loket");
        siti.AddBot(group, administrator);
        siti.Say(group, text);

        Assert.Equal(heard, (string?)(await UpdatesAsync())[^1]["message"]?["text"] == text);
    }

    [Fact]
    public async Task A_reply_to_the_bot_is_heard_in_a_group()
    {
        var siti = Somebody();
        var group = siti.CreateGroup("Loket");
        siti.AddBot(group);
        var card = await SendKeyboardAsync(group);

        siti.Say(group, "kurang jelas", replyTo: card);

        Assert.Equal(card.Id, (int)(await UpdatesAsync())[^1]["message"]!["reply_to_message"]!["message_id"]!);
    }

    [Fact]
    public async Task Whoever_waits_for_a_change_is_woken_by_it()
    {
        var siti = Somebody();
        var seen = World.Feed.Last;
        var waiting = World.WaitForChangeAsync(seen, Stop);
        Assert.False(waiting.IsCompleted);

        var message = siti.Say("halo");

        Assert.Equal(seen + 1, await waiting);
        Assert.Equal((ChangeKind.Posted, message.Id), (World.Feed.Since(seen)[0].Kind, World.Feed.Since(seen)[0].MessageId));
    }

    [Fact]
    public async Task The_narrowest_command_menu_in_the_persons_language_is_shown()
    {
        var siti = Somebody();
        await CommandsAsync("umum", null, null);
        await CommandsAsync("pribadi", "all_private_chats", null);
        await CommandsAsync("khusus", "all_private_chats", "id");

        Assert.Equal("khusus", Assert.Single(World.Profile.CommandsFor(siti, siti.Private)).Command);
        await CallAsync("deleteMyCommands", new() { ["scope"] = new JsonObject { ["type"] = "all_private_chats" }, ["language_code"] = "id" });
        Assert.Equal("pribadi", Assert.Single(World.Profile.CommandsFor(siti, siti.Private)).Command);
    }

    [Fact]
    public async Task Too_many_buttons_are_cut_off_without_a_word()
    {
        var siti = Somebody();
        var row = new JsonArray([.. Enumerable.Range(0, 20).Select(i => new JsonObject { ["text"] = $"{i}", ["callback_data"] = "x" })]);
        var rows = new JsonArray([.. Enumerable.Range(0, 40).Select(_ => row.DeepClone())]);

        var sent = await SendAsync(siti.Private, new JsonObject { ["inline_keyboard"] = rows }.ToJsonString());

        Assert.Equal((12, 300), (sent.Keyboard!.Rows[0].Count, sent.Keyboard.Buttons.Count()));
    }

    private Task<Message> SendKeyboardAsync(Chat chat) => SendAsync(chat, """{"inline_keyboard":[[{"text":"Setuju","callback_data":"ya:1"}]]}""");

    private async Task<Message> SendAsync(Chat chat, string? markup)
    {
        var reply = await CallAsync("sendMessage", new() { ["chat_id"] = chat.Id, ["text"] = "kartu", ["reply_markup"] = markup ?? "" });
        return chat.Find((int)reply.Result["message_id"]!)!;
    }

    private Task<Reply> AnswerAsync(string query, string? text = null) =>
        CallAsync("answerCallbackQuery", new() { ["callback_query_id"] = query, ["text"] = text });

    private Task<Reply> CommandsAsync(string command, string? scope, string? language) => CallAsync("setMyCommands", new()
    {
        ["commands"] = new JsonArray(new JsonObject { ["command"] = command, ["description"] = "x" }),
        ["scope"] = scope is null ? "" : new JsonObject { ["type"] = scope },
        ["language_code"] = language ?? "",
    });

    private async Task<List<JsonNode>> UpdatesAsync() => [.. (await CallAsync("getUpdates")).Result.AsArray().Select(update => update!)];
}
