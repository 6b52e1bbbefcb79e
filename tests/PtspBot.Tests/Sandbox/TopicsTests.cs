using System.Text.Json.Nodes;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Sandbox;

public sealed class TopicsTests : SandboxTest
{
    [Fact]
    public async Task A_topic_is_opened_written_in_and_its_number_comes_back()
    {
        var (siti, forum) = ForumWithBot();

        var created = (await CallAsync("createForumTopic", new() { ["chat_id"] = forum.Id, ["name"] = "  Berkas 7 " })).Result;
        var thread = (int)created["message_thread_id"]!;
        var sent = (await SayAsync(forum, thread)).Result;
        siti.Say(forum.Forum!.Topics[0], "sudah saya periksa");
        var heard = (await UpdatesAsync())[^1]["message"]!;

        Assert.Equal(("Berkas 7", Topic.UsualColor), ((string)created["name"]!, (int)created["icon_color"]!));
        Assert.Equal("Berkas 7", (string)forum.Find(thread)!.Service!.Title!);
        Assert.All([sent, heard], message => Assert.Equal((thread, true), ((int)message["message_thread_id"]!, (bool)message["is_topic_message"]!)));
        Assert.Equal("Berkas 7", (string)heard["reply_to_message"]!["forum_topic_created"]!["name"]!);
        Assert.True((bool)heard["chat"]!["is_forum"]!);
    }

    [Fact]
    public async Task Too_long_a_name_is_cut_and_not_refused()
    {
        var (_, forum) = ForumWithBot();

        var created = await CallAsync("createForumTopic", new() { ["chat_id"] = forum.Id, ["name"] = new string('a', 200) });

        Assert.Equal(128, ((string)created.Result["name"]!).Length);
    }

    [Fact]
    public async Task The_bot_renames_closes_reopens_and_deletes()
    {
        var (siti, forum) = ForumWithBot();
        var topic = siti.CreateTopic(forum, "Berkas");
        siti.Say(topic, "mulai");
        JsonObject Id() => new() { ["chat_id"] = forum.Id, ["message_thread_id"] = topic.ThreadId, ["name"] = "Berkas 8" };

        Assert.True((await CallAsync("editForumTopic", Id())).Ok);
        Assert.True((await CallAsync("closeForumTopic", Id())).Ok);
        var closed = forum.Forum!.Find(topic.ThreadId)!;
        Assert.True((await SayAsync(forum, topic.ThreadId)).Ok);
        Assert.True((await CallAsync("reopenForumTopic", Id())).Ok);

        Assert.Equal(("Berkas 8", true), (closed.Name, closed.IsClosed));
        Assert.Equal(
            [ServiceKind.TopicCreated, ServiceKind.TopicEdited, ServiceKind.TopicClosed, ServiceKind.TopicReopened],
            forum.Messages.Where(message => message.ThreadId == topic.ThreadId).Select(message => message.Service?.Kind).OfType<ServiceKind>());
        Assert.True((await CallAsync("deleteForumTopic", Id())).Ok);
        Assert.Empty(forum.Forum.Topics);
        Assert.DoesNotContain(forum.Messages, message => message.ThreadId == topic.ThreadId);
    }

    [Fact]
    public async Task What_a_person_does_with_topics_arrives_as_service_messages()
    {
        var (siti, forum) = ForumWithBot();
        var topic = siti.CreateTopic(forum, "Berkas");
        siti.RenameTopic(topic, "Berkas 9");
        siti.CloseTopic(topic);
        siti.ReopenTopic(topic);
        siti.DeleteTopic(topic);

        var notes = (await UpdatesAsync()).Select(update => update["message"]).OfType<JsonObject>()
            .SelectMany(message => message).Where(field => field.Key.StartsWith("forum_topic_", StringComparison.Ordinal)).Select(field => field.Key + field.Value!.ToJsonString());

        Assert.Equal(
            [
                """forum_topic_created{"name":"Berkas","icon_color":7322096}""", """forum_topic_edited{"name":"Berkas 9"}""",
                "forum_topic_closed{}", "forum_topic_reopened{}",
            ], notes);
    }

    [Fact]
    public void A_member_cannot_write_where_it_is_closed_and_nobody_where_it_is_gone()
    {
        var budi = World.AddPerson("Budi");
        var (siti, forum) = ForumWithBot(budi);
        var topic = siti.CreateTopic(forum, "Berkas");
        siti.CloseTopic(topic);

        Assert.Throws<InvalidOperationException>(() => budi.Say(topic, "halo"));
        Assert.Throws<InvalidOperationException>(() => budi.ReopenTopic(topic));
        siti.Say(topic, "halo");
        siti.DeleteTopic(topic);
        Assert.Throws<InvalidOperationException>(() => siti.Say(topic, "halo"));
    }

    [Fact]
    public async Task A_reply_stays_in_the_topic_of_what_it_answers()
    {
        var (siti, forum) = ForumWithBot();
        var topic = siti.CreateTopic(forum, "Berkas");
        var asked = siti.SendDocument(topic, "ktp.pdf", "%PDF"u8.ToArray(), "application/pdf");

        var answer = (await CallAsync("sendMessage", new() { ["chat_id"] = forum.Id, ["text"] = "x", ["reply_parameters"] = new JsonObject { ["message_id"] = asked.Id } })).Result;
        var again = siti.Say(forum, "baik", replyTo: asked);

        Assert.Equal((topic.ThreadId, topic.ThreadId), ((int)answer["message_thread_id"]!, again.ThreadId));
        Assert.Equal(asked.Id, (int)answer["reply_to_message"]!["message_id"]!);
    }

    [Fact]
    public async Task A_bot_without_the_right_still_manages_the_topic_it_opened()
    {
        var (siti, forum) = ForumWithBot();
        var own = (int)(await CallAsync("createForumTopic", new() { ["chat_id"] = forum.Id, ["name"] = "Berkas" })).Result["message_thread_id"]!;
        siti.PromoteBot(forum, BotRights.All & ~BotRights.ManageTopics);

        Assert.True((await CallAsync("closeForumTopic", new() { ["chat_id"] = forum.Id, ["message_thread_id"] = own })).Ok);
        Assert.Equal("Bad Request: TOPIC_CLOSED", (await SayAsync(forum, own)).Description);
        var itself = (await CallAsync("getChatMember", new() { ["chat_id"] = forum.Id, ["user_id"] = World.Bot.Id })).Result;
        Assert.False((bool)itself["can_manage_topics"]!);
    }

    [Fact]
    public async Task General_is_renamed_closed_reopened_hidden_and_shown()
    {
        var budi = World.AddPerson("Budi");
        var (_, forum) = ForumWithBot(budi);
        Task<Reply> Do(string method) => CallAsync(method, new() { ["chat_id"] = forum.Id });

        Assert.True((await CallAsync("editGeneralForumTopic", new() { ["chat_id"] = forum.Id, ["name"] = "Umum" })).Ok);
        Assert.True((await Do("closeGeneralForumTopic")).Ok);
        Assert.Throws<InvalidOperationException>(() => budi.Say(forum, "/halo"));
        Assert.True((await CallAsync("sendMessage", new() { ["chat_id"] = forum.Id, ["text"] = "x" })).Ok);
        Assert.True((await Do("reopenGeneralForumTopic")).Ok);
        budi.Say(forum, "/halo");
        Assert.True((await Do("hideGeneralForumTopic")).Ok);
        Assert.True(forum.Forum!.General is { IsHidden: true, IsClosed: true, Name: "Umum" });
        Assert.True((await Do("unhideGeneralForumTopic")).Ok);

        Assert.Equal(
            [ServiceKind.TopicEdited, ServiceKind.TopicClosed, ServiceKind.TopicReopened, ServiceKind.GeneralHidden, ServiceKind.GeneralUnhidden],
            forum.Messages.Where(message => message.ThreadId is null).Select(message => message.Service?.Kind).OfType<ServiceKind>().Skip(2));
    }

    [Fact]
    public async Task Pins_are_taken_off_in_a_topic_in_general_or_everywhere()
    {
        var (siti, forum) = ForumWithBot();
        var topic = siti.CreateTopic(forum, "Berkas");
        Message[] said = [siti.Say(topic, "satu"), siti.Say(forum, "dua"), siti.Say(forum, "tiga")];
        async Task<int> PinnedAfter(string method, int thread = 0)
        {
            foreach (var message in said)
                await CallAsync("pinChatMessage", new() { ["chat_id"] = forum.Id, ["message_id"] = message.Id });
            Assert.True((await CallAsync(method, new() { ["chat_id"] = forum.Id, ["message_thread_id"] = thread })).Ok);
            return forum.Messages.Count(message => message.IsPinned);
        }

        Assert.Equal(2, await PinnedAfter("unpinAllForumTopicMessages", topic.ThreadId));
        Assert.Equal(1, await PinnedAfter("unpinAllGeneralForumTopicMessages"));
        Assert.Equal(0, await PinnedAfter("unpinAllChatMessages"));
    }

    private (Person Owner, Chat Forum) ForumWithBot(params Person[] others)
    {
        World.Limits.Enabled = false;
        var siti = World.AddPerson("Siti");
        var forum = siti.CreateForum("Loket", others);
        siti.AddBot(forum, asAdministrator: true);
        return (siti, forum);
    }

    private Task<Reply> SayAsync(Chat chat, int thread) => CallAsync("sendMessage", new() { ["chat_id"] = chat.Id, ["message_thread_id"] = thread, ["text"] = "halo" });

    private async Task<List<JsonObject>> UpdatesAsync() => [.. (await CallAsync("getUpdates")).Result.AsArray().Select(update => update!.AsObject())];
}
