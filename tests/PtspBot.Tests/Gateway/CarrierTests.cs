using System.Text;
using System.Text.Json.Nodes;
using PtspBot.Gateway;
using PtspBot.Mailroom;
using PtspBot.Sandbox;
using Telegram.Bot;
using ChatKind = PtspBot.Sandbox.ChatKind;
using InlineKeyboard = PtspBot.Mailroom.InlineKeyboard;
using Message = PtspBot.Mailroom.Message;
using ReplyKeyboard = PtspBot.Mailroom.ReplyKeyboard;
using Topic = PtspBot.Sandbox.Topic;

namespace PtspBot.Tests.Gateway;

public sealed class CarrierTests : IAsyncLifetime
{
    private static readonly InlineKeyboard Buttons = new([[new("Ambil", "1::0:take:"), new("Lihat", "1::0:show:")]]);

    private Wired _wired = null!;

    private Person Siti => _wired.Siti;

    public async ValueTask InitializeAsync() => _wired = await Wired.StartAsync();

    public ValueTask DisposeAsync() => _wired.DisposeAsync();

    [Fact]
    public async Task A_message_is_sent_in_HTML_with_its_buttons_and_without_previews()
    {
        var sent = await _wired.CarryAsync(ToSiti("<b>Halo</b> https://example.id", Buttons));

        var message = Siti.Private.Messages[^1];
        Assert.Equal(new Delivery.Sent(message.Id), sent);
        Assert.Equal("Halo https://example.id", message.Text);
        Assert.Equal(["1::0:take:", "1::0:show:"], message.Keyboard!.Buttons.Select(button => button.CallbackData));
        Assert.True((bool?)JsonNode.Parse(_wired.World.Calls.Of("sendMessage")[^1].Parameters["link_preview_options"])!["is_disabled"]);
    }

    [Fact]
    public async Task A_contact_can_be_asked_for_and_the_own_keyboard_comes_back()
    {
        await _wired.CarryAsync(ToSiti("Nomor Anda?", new ReplyKeyboard([[new("Kirim nomor", AsksContact: true)]])));
        var markup = JsonNode.Parse(_wired.World.Calls.Of("sendMessage")[^1].Parameters["reply_markup"])!;
        Assert.NotNull(Siti.Private.Keyboard);

        await _wired.CarryAsync(ToSiti("Terima kasih.", new NoKeyboard()));

        Assert.Equal((true, true, true), ((bool)markup["resize_keyboard"]!, (bool)markup["one_time_keyboard"]!, (bool)markup["keyboard"]![0]![0]!["request_contact"]!));
        Assert.Null(Siti.Private.Keyboard);
    }

    [Fact]
    public async Task The_message_of_a_slot_is_edited_and_the_same_again_is_moot()
    {
        var id = Assert.IsType<Delivery.Sent>(await _wired.CarryAsync(ToSiti("Kartu", Buttons))).MessageId;

        var edited = await _wired.CarryAsync(ToSiti("Kartu <i>baru</i>", Buttons), edit: id);
        var again = await _wired.CarryAsync(ToSiti("Kartu <i>baru</i>", Buttons), edit: id);

        Assert.Equal(new Delivery.Sent(id), edited);
        Assert.Equal(new Delivery.Moot("message is not modified"), again);
        Assert.Equal("Kartu baru", Siti.Private.Messages[^1].Text);
    }

    [Fact]
    public async Task What_cannot_be_edited_is_to_be_sent_anew()
    {
        var id = Assert.IsType<Delivery.Sent>(await _wired.CarryAsync(ToSiti("Kartu"))).MessageId!.Value;

        Assert.IsType<Delivery.EditGone>(await _wired.CarryAsync(ToSiti("Kartu"), edit: id + 50));
        Assert.IsType<Delivery.EditGone>(await _wired.CarryAsync(ToSiti("Kartu", new ReplyKeyboard([[new("Ya")]])), edit: id));
        Assert.IsType<Delivery.EditGone>(await _wired.CarryAsync(ToSiti(new string('x', 5000)), edit: id));
        Assert.Single(_wired.World.Calls.Of("editMessageText"));
    }

    [Fact]
    public async Task A_text_too_long_for_one_message_goes_out_in_parts_with_the_buttons_under_the_last()
    {
        var before = Siti.Private.Messages.Count;

        var sent = await _wired.CarryAsync(ToSiti($"<b>{new string('a', 4000)} {new string('b', 4000)}</b>", Buttons));

        var parts = Siti.Private.Messages.Skip(before).ToList();
        Assert.Equal(new Delivery.Sent(parts[^1].Id), sent);
        Assert.Equal([new string('a', 4000), new string('b', 4000)], parts.Select(part => part.Text));
        Assert.Equal([null, Buttons.Rows[0].Count], parts.Select(part => part.Keyboard?.Buttons.Count()));
    }

    [Fact]
    public async Task When_a_later_part_is_refused_it_is_not_known_as_a_whole()
    {
        var unreadable = $"{new string('a', 4000)} {new string('b', 4000)}<nope>";

        Assert.Equal(new Delivery.Unknown("1 of 2 parts went out"), await _wired.CarryAsync(ToSiti(unreadable)));
    }

    [Fact]
    public async Task A_press_is_answered_in_at_most_200_letters()
    {
        await _wired.CarryAsync(ToSiti("Kartu", Buttons));
        var query = await PressAsync("Ambil");

        var sent = await _wired.CarryAsync(new PressAnswer(query, Siti.Id, new string('a', 250), Alert: true) { ChatId = Siti.Id });

        Assert.IsType<Delivery.Sent>(sent);
        Assert.Equal(new string('a', 199) + "…", _wired.World.AnswerTo(query)!.Text);
    }

    [Fact]
    public async Task A_press_too_old_to_be_answered_is_moot()
    {
        await _wired.CarryAsync(ToSiti("Kartu", Buttons));
        var query = await PressAsync("Ambil");
        _wired.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(new Delivery.Moot("query is too old"), await _wired.CarryAsync(new PressAnswer(query, Siti.Id, "Baik") { ChatId = Siti.Id }));
    }

    [Fact]
    public async Task A_message_is_taken_out_of_the_chat_and_a_second_time_is_moot()
    {
        var nik = Siti.Say("9972010101900001");

        Assert.IsType<Delivery.Sent>(await _wired.CarryAsync(new Erasure(nik.Id) { ChatId = Siti.Id }));
        Assert.Equal(new Delivery.Moot("message to delete not found"), await _wired.CarryAsync(new Erasure(nik.Id) { ChatId = Siti.Id }));
        Assert.DoesNotContain(Siti.Private.Messages, message => message.Id == nik.Id);
    }

    [Fact]
    public async Task Buttons_go_away_and_for_a_message_that_is_gone_that_is_moot()
    {
        var id = Assert.IsType<Delivery.Sent>(await _wired.CarryAsync(ToSiti("Kartu", Buttons))).MessageId!.Value;

        Assert.IsType<Delivery.Sent>(await _wired.CarryAsync(new KeyboardOff(id) { ChatId = Siti.Id }));
        Assert.IsType<Delivery.Moot>(await _wired.CarryAsync(new KeyboardOff(id) { ChatId = Siti.Id }));
        Assert.IsType<Delivery.Moot>(await _wired.CarryAsync(new KeyboardOff(id + 50) { ChatId = Siti.Id }));
        Assert.Null(Siti.Private.Messages[^1].Keyboard);
    }

    [Fact]
    public async Task A_message_about_another_shows_it_above_and_stands_alone_where_that_is_gone()
    {
        var file = Siti.SendDocument(Siti.Private, "npwp.pdf", "x"u8.ToArray(), "application/pdf");

        Assert.IsType<Delivery.Sent>(await _wired.CarryAsync(ToSiti("Yang mana?") with { About = file.Id }));
        Assert.Equal(file.Id, Siti.Private.Messages[^1].ReplyToId);
        Assert.IsType<Delivery.Sent>(await _wired.CarryAsync(ToSiti("Yang mana?") with { About = file.Id + 50 }));
        Assert.Null(Siti.Private.Messages[^1].ReplyToId);
    }

    [Fact]
    public async Task An_answered_question_says_its_answer_and_has_no_buttons()
    {
        var id = Assert.IsType<Delivery.Sent>(await _wired.CarryAsync(ToSiti("Setuju?", Buttons))).MessageId!.Value;

        Assert.IsType<Delivery.Sent>(await _wired.CarryAsync(new Answered(id, "Setuju?\n\n▸ <b>Ya</b>") { ChatId = Siti.Id }));
        Assert.IsType<Delivery.Moot>(await _wired.CarryAsync(new Answered(id, "Setuju?\n\n▸ <b>Ya</b>") { ChatId = Siti.Id }));
        Assert.IsType<Delivery.Moot>(await _wired.CarryAsync(new Answered(id + 50, "Setuju?") { ChatId = Siti.Id }));
        Assert.Equal(("Setuju?\n\n▸ Ya", null), (Siti.Private.Messages[^1].Text, Siti.Private.Messages[^1].Keyboard));
    }

    [Fact]
    public async Task Where_the_answer_does_not_fit_beneath_the_question_only_the_buttons_go()
    {
        var question = new string('x', 4094);
        var id = Assert.IsType<Delivery.Sent>(await _wired.CarryAsync(ToSiti(question, Buttons))).MessageId!.Value;

        Assert.IsType<Delivery.Sent>(await _wired.CarryAsync(new Answered(id, $"{question}\n\n▸ <b>Ya</b>") { ChatId = Siti.Id }));
        Assert.Equal((question, null), (Siti.Private.Messages[^1].Text, Siti.Private.Messages[^1].Keyboard));
    }

    [Fact]
    public async Task A_document_goes_out_with_its_content_and_what_does_not_fit_under_it_follows()
    {
        var before = Siti.Private.Messages.Count;
        var content = Encoding.UTF8.GetBytes("%PDF-1.7 isi");

        var sent = await _wired.CarryAsync(new FileOut(Guid.NewGuid(), "izin.pdf", $"<b>{new string('a', 1000)}</b> {new string('b', 1000)}") { ChatId = Siti.Id }, content: content);

        var messages = Siti.Private.Messages.Skip(before).ToList();
        Assert.Equal([new string('a', 1000), new string('b', 1000)], messages.Select(message => message.Words));
        Assert.Equal(new Delivery.Sent(messages[^1].Id), sent);
        Assert.Equal(("izin.pdf", "%PDF-1.7 isi"), (messages[0].Media!.File.FileName, Encoding.UTF8.GetString(messages[0].Media!.File.Bytes.Span)));
    }

    [Fact]
    public async Task A_file_that_the_office_makes_carries_its_own_content()
    {
        var content = Encoding.UTF8.GetBytes("{}");

        var sent = await _wired.CarryAsync(new MadeFile("data-saya.json", "<b>Data</b>", content) { ChatId = Siti.Id });

        var message = Siti.Private.Messages[^1];
        Assert.Equal(new Delivery.Sent(message.Id), sent);
        Assert.Equal(("data-saya.json", "{}", "Data"), (message.Media!.File.FileName, Encoding.UTF8.GetString(message.Media!.File.Bytes.Span), message.Words));
    }

    [Fact]
    public async Task A_document_without_content_is_refused_without_a_call()
    {
        Assert.IsType<Delivery.Refused>(await _wired.CarryAsync(new FileOut(Guid.NewGuid(), "izin.pdf", "") { ChatId = Siti.Id }));
        Assert.Empty(_wired.World.Calls.Of("sendDocument"));
    }

    [Fact]
    public async Task Who_blocked_the_bot_or_never_met_it_is_unreachable()
    {
        var budi = _wired.World.AddPerson("Budi");
        Siti.Block();

        Assert.Equal(new Delivery.Unreachable("bot was blocked by the user"), await _wired.CarryAsync(ToSiti("Halo")));
        Assert.Equal(new Delivery.Unreachable("chat not found"), await _wired.CarryAsync(new Message("Halo") { ChatId = budi.Id }));
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_has_moved()
    {
        var group = Siti.CreateGroup("Verifikasi", ChatKind.Group);
        Siti.AddBot(group);
        var upgraded = Siti.Upgrade(group);

        Assert.Equal(new Delivery.Moved(upgraded.Id), await _wired.CarryAsync(new Message("Kartu") { ChatId = group.Id }));
    }

    [Fact]
    public async Task A_group_that_sent_the_bot_away_is_unreachable()
    {
        var group = Siti.CreateGroup("Verifikasi");
        Siti.AddBot(group);
        Siti.RemoveBot(group);

        Assert.IsType<Delivery.Unreachable>(await _wired.CarryAsync(new Message("Kartu") { ChatId = group.Id }));
    }

    [Fact]
    public async Task Too_many_requests_wait_as_long_as_Telegram_says()
    {
        _wired.World.Faults.Next(FaultKind.TooManyRequests, method: "sendMessage", span: TimeSpan.FromSeconds(17));

        Assert.Equal(new Delivery.Wait(TimeSpan.FromSeconds(17), Overall: false), await _wired.CarryAsync(ToSiti("Halo")));
        Assert.Single(_wired.World.Calls.Of("sendMessage"));
    }

    [Fact]
    public async Task Markup_that_Telegram_cannot_read_is_said_without_quoting_it() =>
        Assert.Equal(new Delivery.Unreadable("can't parse entities"), await _wired.CarryAsync(ToSiti("<siti@example.id>")));

    [Fact]
    public async Task An_empty_text_is_refused() =>
        Assert.Equal(new Delivery.Refused("message text is empty"), await _wired.CarryAsync(ToSiti("")));

    [Theory]
    [InlineData(FaultKind.InternalError, typeof(Delivery.NotDone))]
    [InlineData(FaultKind.BadGateway, typeof(Delivery.NotDone))]
    [InlineData(FaultKind.ResetBefore, typeof(Delivery.Unknown))]
    [InlineData(FaultKind.ResetAfter, typeof(Delivery.Unknown))]
    public async Task An_answer_in_place_of_the_work_is_told_from_an_answer_that_was_lost(FaultKind fault, Type outcome)
    {
        _wired.World.Faults.Next(fault, method: "sendMessage");

        Assert.IsType(outcome, await _wired.CarryAsync(ToSiti("Halo")));
    }

    [Fact]
    public async Task Where_nobody_listens_the_letter_surely_did_not_leave()
    {
        await _wired.Server.DisposeAsync();

        Assert.Equal(new Delivery.NotDone("not connected"), await _wired.CarryAsync(ToSiti("Halo")));
    }

    [Fact]
    public async Task A_name_that_nobody_has_did_not_get_the_letter()
    {
        using var lines = new BotLines(new(_wired.Server.Token, new("http://nobody.invalid")));

        Assert.Equal(new Delivery.NotDone("not connected"), await new Carrier(lines, _wired.Clock).CarryAsync(ToSiti("Halo"), null, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_refused_token_is_no_fault_of_the_letter()
    {
        using var lines = new BotLines(new("9000001:another-token-than-the-servers", _wired.Server.BaseAddress));

        Assert.Equal(new Delivery.NotDone("error 401"), await new Carrier(lines, _wired.Clock).CarryAsync(ToSiti("Halo"), null, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_is_brought_whole()
    {
        var bytes = new byte[300_000];
        Random.Shared.NextBytes(bytes);
        var file = Siti.SendDocument(Siti.Private, "ktp.pdf", bytes, "application/pdf").Media!.File;

        var fetched = Assert.IsType<Fetched.Content>(await FetchAsync(file.FileId, 300_000));

        Assert.Equal(bytes, fetched.Bytes);
    }

    [Fact]
    public async Task A_file_larger_than_allowed_or_than_Telegram_gives_is_too_big()
    {
        var small = Siti.SendDocument(Siti.Private, "ktp.pdf", new byte[1001], "application/pdf").Media!.File;
        var large = Siti.SendDocument(Siti.Private, "denah.pdf", new byte[20 * 1024 * 1024 + 1], "application/pdf").Media!.File;

        Assert.IsType<Fetched.TooBig>(await FetchAsync(small.FileId, 1000));
        Assert.IsType<Fetched.TooBig>(await FetchAsync(large.FileId, 100_000_000));
    }

    [Fact]
    public async Task A_file_that_nobody_knows_is_gone() =>
        Assert.IsType<Fetched.Gone>(await FetchAsync("tidak-ada", 1000));

    [Theory]
    [InlineData(FaultKind.TooManyRequests, 9)]
    [InlineData(FaultKind.BadGateway, null)]
    [InlineData(FaultKind.ResetBefore, null)]
    public async Task A_file_that_cannot_be_had_now_is_for_later(FaultKind fault, int? seconds)
    {
        var file = Siti.SendDocument(Siti.Private, "ktp.pdf", new byte[10], "application/pdf").Media!.File;
        _wired.World.Faults.Next(fault, method: "getFile", span: TimeSpan.FromSeconds(9));

        Assert.Equal(seconds, Assert.IsType<Fetched.Later>(await FetchAsync(file.FileId, 1000)).After?.TotalSeconds);
    }

    /// <summary>A press can be answered once the bot has been given it.</summary>
    private async Task<string> PressAsync(string button)
    {
        var query = Siti.Press(Siti.Private.Messages[^1], button);
        await _wired.Lines.Polling.SendRequest(new RawGetUpdates(), TestContext.Current.CancellationToken);
        return query;
    }

    [Fact]
    public async Task A_letter_to_a_topic_arrives_in_it_with_all_its_parts()
    {
        var (forum, topic) = await TopicAsync();

        await _wired.CarryAsync(new Message(new string('x', 5000)) { ChatId = forum.Id, Thread = topic.ThreadId });
        await _wired.CarryAsync(new FileOut(Guid.Empty, "a.pdf", "Berkas") { ChatId = forum.Id, Thread = topic.ThreadId }, content: [1]);

        Assert.Equal([topic.ThreadId, topic.ThreadId, topic.ThreadId], forum.Messages.Where(message => message.From.IsBot && message.Service is null).Select(message => message.ThreadId));
    }

    [Fact]
    public async Task A_topic_that_was_closed_is_opened_again()
    {
        var (forum, topic) = await TopicAsync(byBot: true);
        Siti.PromoteBot(forum, BotRights.All & ~BotRights.ManageTopics);
        Siti.CloseTopic(topic);

        var sent = await _wired.CarryAsync(new Message("Kartu") { ChatId = forum.Id, Thread = topic.ThreadId });

        Assert.Equal(new Delivery.Sent(forum.Messages[^1].Id), sent);
        Assert.Equal((topic.ThreadId, false), (forum.Messages[^1].ThreadId, forum.Forum!.Find(topic.ThreadId)!.IsClosed));
    }

    [Fact]
    public async Task A_topic_that_is_gone_or_closed_to_the_bot_is_told_so_and_not_refused()
    {
        var (forum, topic) = await TopicAsync();
        var other = Siti.CreateTopic(forum, "Lain");
        Siti.PromoteBot(forum, BotRights.All & ~BotRights.ManageTopics);
        Siti.CloseTopic(topic);
        Siti.DeleteTopic(other);

        Assert.Equal(new Delivery.TopicGone("TOPIC_CLOSED"), await _wired.CarryAsync(new Message("Kartu") { ChatId = forum.Id, Thread = topic.ThreadId }));
        Assert.Equal(new Delivery.TopicGone("TOPIC_DELETED"), await _wired.CarryAsync(new Message("Kartu") { ChatId = forum.Id, Thread = other.ThreadId }));
        Assert.Equal(new Delivery.TopicGone("message thread not found"), await _wired.CarryAsync(new Message("Kartu") { ChatId = forum.Id, Thread = 9_999 }));
    }

    private async Task<(Chat Forum, Topic Topic)> TopicAsync(bool byBot = false)
    {
        var forum = Siti.CreateForum("Meja");
        Siti.AddBot(forum, asAdministrator: true);
        if (!byBot)
            return (forum, Siti.CreateTopic(forum, "Berkas 7"));

        await _wired.Lines.Letters.CreateForumTopic(forum.Id, "Berkas 7", cancellationToken: TestContext.Current.CancellationToken);
        return (forum, forum.Forum!.Topics[^1]);
    }

    private Message ToSiti(string html, PtspBot.Mailroom.Keyboard? keyboard = null) => new(html, keyboard) { ChatId = Siti.Id };

    private Task<Fetched> FetchAsync(string fileId, long maxBytes) => _wired.Carrier.FetchAsync(fileId, maxBytes, TestContext.Current.CancellationToken);
}
