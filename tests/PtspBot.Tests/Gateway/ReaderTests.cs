using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using PtspBot.Gateway;
using PtspBot.Mailroom;

namespace PtspBot.Tests.Gateway;

public sealed class ReaderTests
{
    private const string Siti = """{"id":700000001,"is_bot":false,"first_name":"Siti","last_name":"Contoh","language_code":"id"}""";
    private const string Bot = """{"id":9000001,"is_bot":true,"first_name":"PTSP Bot"}""";
    private const string Private = """{"id":700000001,"type":"private","first_name":"Siti"}""";
    private const string Group = """{"id":-1002000000001,"type":"supergroup","title":"Verifikasi"}""";
    private const string Head = $$""" "message_id":12,"date":1735689600,"from":{{Siti}},"chat":{{Private}} """;
    private const string GroupHead = $$""" "message_id":12,"date":1735689600,"from":{{Siti}},"chat":{{Group}} """;

    private static readonly DateTimeOffset NewYear = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(NewYear.AddTicks(12_345));

    [Fact]
    public void A_text_is_said_by_the_person_in_the_chat_at_its_date()
    {
        var said = Assert.IsType<Said>(Message(Head, """ "text":"Selamat pagi","reply_to_message":{"message_id":7,"date":1,"chat":{}} """));

        Assert.Equal(("Selamat pagi", 7, 12), (said.Text, said.ReplyTo, said.MessageId));
        Assert.Equal((700000001, ChatKind.Private, NewYear), (said.ChatId, said.Chat, said.At));
        Assert.Equal(new Sender(700000001, "Siti Contoh", "id"), said.From);
    }

    [Theory]
    [InlineData("/status@ptsp_sandbox_bot", "/status")]
    [InlineData("/status@ptsp_sandbox_bot B-1", "/status B-1")]
    [InlineData("/mulai", "/mulai")]
    [InlineData("/kirim siti@example.id", "/kirim siti@example.id")]
    [InlineData("siti@example.id", "siti@example.id")]
    public void A_command_loses_only_the_address_of_the_bot(string typed, string read) =>
        Assert.Equal(read, Assert.IsType<Said>(Message(GroupHead, $""" "text":"{typed}" """)).Text);

    [Fact]
    public void A_document_is_a_file_with_its_caption_and_album()
    {
        var sent = Message(Head, """ "caption":"KTP","media_group_id":"99","document":{"file_id":"F1","file_unique_id":"u","file_size":5000000000,"file_name":"a.pdf"} """);

        Assert.Equal(new SentFile("F1", 5_000_000_000, false, "KTP", "99", "a.pdf") { ChatId = sent!.ChatId, Chat = sent.Chat, From = sent.From, At = sent.At, MessageId = 12 }, sent);
    }

    [Fact]
    public void Of_a_photo_the_largest_size_is_taken()
    {
        var photo = Assert.IsType<SentFile>(Message(Head, """ "photo":[{"file_id":"S","width":90,"height":60},{"file_id":"L","width":1280,"height":960,"file_size":70000},{"file_id":"M","width":320,"height":240}] """));

        Assert.Equal(("L", 70000L, true), (photo.FileId, photo.Size, photo.IsPhoto));
    }

    [Theory]
    [InlineData(""" "contact":{"phone_number":"081200000001","first_name":"Siti","user_id":700000001} """, 700000001L)]
    [InlineData(""" "contact":{"phone_number":"081200000001","first_name":"Budi"} """, null)]
    public void A_contact_says_whose_it_is_where_known(string content, long? owner)
    {
        var contact = Assert.IsType<SentContact>(Message(Head, content));

        Assert.Equal(("081200000001", owner), (contact.Phone, contact.Owner));
    }

    [Theory]
    [InlineData(""" "sticker":{} """, "sticker")]
    [InlineData(""" "voice":{} """, "voice")]
    [InlineData(""" "location":{"latitude":1},"venue":{} """, "venue")]
    [InlineData(""" "animation":{"file_id":"A"},"document":{"file_id":"A"} """, "animation")]
    [InlineData(""" "hologram":{"kind":"of tomorrow"} """, "unknown")]
    public void Whatever_else_a_person_can_send_is_named_by_its_kind(string content, string kind) =>
        Assert.Equal(kind, Assert.IsType<SentOther>(Message(Head, content)).Kind);

    [Theory]
    [InlineData(Head, """ "pinned_message":{} """)]
    [InlineData(GroupHead, """ "new_chat_title":"Baru" """)]
    [InlineData(GroupHead, """ "migrate_from_chat_id":-5 """)]
    [InlineData(GroupHead, """ "is_automatic_forward":true,"text":"dari kanal" """)]
    public void What_nobody_said_is_nothing(string head, string content) => Assert.Null(Message(head, content));

    [Fact]
    public void Other_bots_and_channels_are_nothing()
    {
        Assert.Null(Message($$""" "message_id":1,"date":1,"from":{{Bot}},"chat":{{Group}} """, """ "text":"halo" """));
        Assert.Null(Message(""" "message_id":1,"date":1,"chat":{"id":-1007,"type":"channel"} """, """ "text":"halo" """));
        Assert.Null(Read("""{"update_id":1,"channel_post":{"anything":true}}"""));
        Assert.Null(Read("""{"update_id":1}"""));
    }

    [Fact]
    public void A_press_belongs_to_the_chat_of_its_message_and_is_said_now_to_the_millisecond()
    {
        var pressed = Assert.IsType<Pressed>(Read($$$"""{"update_id":1,"callback_query":{"id":"77","from":{{{Siti}}},"chat_instance":"1","data":"1:::ok:","message":{"message_id":40,"date":1,"chat":{{{Group}}} } } }"""));

        Assert.Equal(("77", "1:::ok:", -1002000000001, 40), (pressed.QueryId, pressed.Data, pressed.ChatId, pressed.MessageId));
        Assert.Equal((ChatKind.Group, 700000001, NewYear.AddMilliseconds(1)), (pressed.Chat, pressed.From.UserId, pressed.At));
    }

    [Fact]
    public void A_press_tells_what_stood_on_its_button_and_above_it()
    {
        const string Asked = """ "text":"A < B? 😀 yakin","entities":[{"type":"bold","offset":7,"length":2},{"type":"italic","offset":10,"length":5},{"type":"new_kind","offset":0,"length":1},{"type":"code","offset":14,"length":9}] """;
        const string Keys = """ "reply_markup":{"inline_keyboard":[[{"text":"Tidak","callback_data":"n"}],[{"text":"Buka","url":"https://example.id"},{"text":"Ya","callback_data":"y"}]]} """;

        var pressed = Assert.IsType<Pressed>(Read($$$"""{"update_id":1,"callback_query":{"id":"77","from":{{{Siti}}},"data":"y","message":{"message_id":40,"date":1,"chat":{{{Private}}},{{{Asked}}},{{{Keys}}} } } }"""));

        Assert.Equal(("A &lt; B? <b>😀</b> <i>yakin</i>", "Ya"), (pressed.Shown, pressed.Label));
    }

    [Fact]
    public void A_press_on_a_message_that_is_no_longer_accessible_still_counts() =>
        Assert.IsType<Pressed>(Read($$$"""{"update_id":1,"callback_query":{"id":"77","from":{{{Siti}}},"data":"x","message":{"message_id":40,"date":0,"chat":{{{Private}}} } } }"""));

    [Fact]
    public void A_press_without_a_chat_is_nothing() =>
        Assert.Null(Read($$$"""{"update_id":1,"callback_query":{"id":"77","from":{{{Siti}}},"inline_message_id":"1","data":"x"}}"""));

    [Fact]
    public void An_edited_message_is_said_when_it_was_edited()
    {
        var edited = Assert.IsType<Edited>(Read($$$"""{"update_id":1,"edited_message":{ {{{Head}}},"edit_date":1735689660,"text":"lain"}}"""));

        Assert.Equal((12, NewYear.AddMinutes(1)), (edited.MessageId, edited.At));
    }

    [Theory]
    [InlineData("member", "kicked", false)]
    [InlineData("kicked", "member", true)]
    public void Blocking_the_bot_makes_a_person_unreachable_until_they_come_back(string before, string after, bool reachable) =>
        Assert.Equal(reachable, Assert.IsType<Reached>(Member(Private, Status(before), Status(after))).Reachable);

    [Theory]
    [InlineData("left", "member", true)]
    [InlineData("administrator", "left", false)]
    [InlineData("member", "kicked", false)]
    public void The_bot_is_put_into_a_group_and_removed_from_it(string before, string after, bool present) =>
        Assert.Equal(present, Assert.IsType<Membership>(Member(Group, Status(before), Status(after))).Present);

    [Fact]
    public void In_a_group_where_it_may_not_write_the_bot_is_not_there()
    {
        var muted = """{"status":"restricted","is_member":true,"can_send_messages":false}""";

        Assert.False(Assert.IsType<Membership>(Member(Group, Status("member"), muted)).Present);
        Assert.True(Assert.IsType<Membership>(Member(Group, muted, Status("administrator"))).Present);
    }

    [Fact]
    public void A_change_of_rights_alone_is_no_news() =>
        Assert.Null(Member(Group, Status("member"), Status("administrator")));

    [Theory]
    [InlineData("""{"status":"member"}""", """{"status":"administrator","can_manage_topics":true}""", true)]
    [InlineData("""{"status":"administrator","can_manage_topics":true}""", """{"status":"administrator","can_manage_topics":false}""", false)]
    [InlineData("""{"status":"administrator","can_manage_topics":true}""", """{"status":"member"}""", false)]
    public void Unless_it_is_the_right_to_manage_topics(string before, string after, bool may)
    {
        var rights = Assert.IsType<GroupRights>(Member(Forum, before, after));

        Assert.Equal((may, true), (rights.MayManageTopics, rights.IsForum));
    }

    [Fact]
    public void What_only_stands_in_a_topic_answers_nothing()
    {
        const string InTopic = """ "message_id":12,"date":1735689600,"chat":{"id":-100,"type":"supergroup","is_forum":true},"from":{"id":7,"is_bot":false,"first_name":"Siti"},"message_thread_id":5,"is_topic_message":true """;

        var plain = Assert.IsType<Said>(Message(InTopic, """ "text":"ya","reply_to_message":{"message_id":5} """));
        var reply = Assert.IsType<Said>(Message(InTopic, """ "text":"ya","reply_to_message":{"message_id":9} """));

        Assert.Equal((null, 5, true), (plain.ReplyTo, plain.Thread, plain.IsForum));
        Assert.Equal((9, 5), (reply.ReplyTo, reply.Thread));
    }

    [Fact]
    public void A_topic_that_somebody_closed_is_news_whoever_it_was()
    {
        const string Masked = """ "message_id":12,"date":1735689600,"chat":{"id":-100,"type":"supergroup","is_forum":true},"from":{"id":1087968824,"is_bot":true,"first_name":"Group"},"message_thread_id":5,"is_topic_message":true """;

        Assert.Equal(5, Assert.IsType<TopicShut>(Message(Masked, """ "forum_topic_closed":{} """))!.Thread);
    }

    [Fact]
    public void A_group_that_became_a_supergroup_says_its_new_id()
    {
        var migrated = Message(""" "message_id":1,"date":1,"chat":{"id":-44,"type":"group"} """, """ "migrate_to_chat_id":-1002000000001 """);

        Assert.Equal((-44, -1002000000001), (migrated!.ChatId, Assert.IsType<Migrated>(migrated).NewChatId));
    }

    [Fact]
    public void A_kind_nobody_knows_in_a_part_nobody_needs_does_not_keep_a_sentence_from_being_read() =>
        Assert.IsType<Said>(Message(Head, """ "text":"ada","forward_origin":{"type":"martian","date":99999999999},"reply_markup":7 """));

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"message":{}}""")]
    [InlineData("""{"update_id":1,"message":{"date":1,"chat":{"id":1,"type":"private"},"text":"tanpa nomor"}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":1,"text":"tanpa chat"}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":99999999999,"date":1,"chat":{"id":1,"type":"private"}}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":99999999999999,"chat":{"id":1,"type":"private"},"from":{"id":1,"is_bot":false,"first_name":"A"},"text":"x"}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":null},"text":"x"}}""")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"text":{"not":"a text"}}}""")]
    public void What_cannot_be_read_says_so(string update) => Assert.ThrowsAny<JsonException>(() => Read(update));

    private const string Forum = """{"id":-100,"type":"supergroup","is_forum":true}""";

    private static string Status(string status) => $$"""{"status":"{{status}}","user":{{Bot}}}""";

    private Incoming? Member(string chat, string before, string after) =>
        Read($$$"""{"update_id":1,"my_chat_member":{"chat":{{{chat}}},"from":{{{Siti}}},"date":1735689600,"old_chat_member":{{{before}}},"new_chat_member":{{{after}}} } }""");

    private Incoming? Message(string head, string content) => Read($$$"""{"update_id":1,"message":{ {{{head}}},{{{content}}} } }""");

    private Incoming? Read(string json) => new Reader(_clock).Read(Encoding.UTF8.GetBytes(json));
}
