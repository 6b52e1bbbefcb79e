using System.Text.Json.Nodes;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Sandbox;

/// <summary>In a group everybody has a reply keyboard of their own, and in a forum one in each topic.</summary>
public sealed class KeyboardsTests : SandboxTest
{
    private const string Keys = """{"keyboard":[[{"text":"Ya"}]],"one_time_keyboard":true,"selective":SELECTIVE}""";

    [Fact]
    public async Task A_selective_keyboard_reaches_only_who_is_answered_or_named()
    {
        var (rina, budi, agus, group) = Office();
        var asked = rina.Say(group, "/tanya");

        await SendAsync(group, "untuk @agus juga", selective: true, replyTo: asked.Id);

        Assert.Equal([true, false, true], new[] { rina, budi, agus }.Select(one => group.KeyboardOf(one.Id) is ReplyKeyboard));
        Assert.Null(group.Keyboard);
    }

    [Fact]
    public async Task A_one_time_keyboard_folds_for_who_used_it_and_stays_for_the_others()
    {
        var (rina, budi, _, group) = Office();
        await SendAsync(group, "semua");

        rina.Say(group, "Ya");

        Assert.Null(group.KeyboardOf(rina.Id));
        Assert.IsType<ReplyKeyboard>(group.KeyboardOf(budi.Id));
    }

    [Fact]
    public async Task A_keyboard_for_all_replaces_each_own_one_and_leaves_with_its_message()
    {
        var (rina, budi, _, group) = Office();
        await SendAsync(group, "untuk Rina", selective: true, replyTo: rina.Say(group, "/tanya").Id);
        var forAll = await SendAsync(group, "semua");
        Assert.Equal(group.KeyboardOf(budi.Id), group.KeyboardOf(rina.Id));

        await CallAsync("deleteMessage", new() { ["chat_id"] = group.Id, ["message_id"] = forAll });

        Assert.Null(group.KeyboardOf(rina.Id));
        Assert.Null(group.KeyboardOf(budi.Id));
    }

    [Fact]
    public async Task Each_topic_has_its_own()
    {
        var (rina, _, _, group) = Office();
        rina.EnableTopics(group);
        var topic = rina.CreateTopic(group, "Hari ini");

        await SendAsync(group, "di topik", thread: topic.ThreadId);

        Assert.IsType<ReplyKeyboard>(group.KeyboardOf(rina.Id, topic.ThreadId));
        Assert.Null(group.KeyboardOf(rina.Id));
        rina.Say(topic, "Ya");
        Assert.Null(group.KeyboardOf(rina.Id, topic.ThreadId));
    }

    private (Person Rina, Person Budi, Person Agus, Chat Group) Office()
    {
        World.Limits.Enabled = false;
        var (rina, budi, agus) = (World.AddPerson("Rina"), World.AddPerson("Budi"), World.AddPerson("Agus", username: "agus"));
        var group = rina.CreateGroup("Petugas", ChatKind.Supergroup, budi, agus);
        rina.AddBot(group, asAdministrator: true);
        return (rina, budi, agus, group);
    }

    private async Task<int> SendAsync(Chat group, string text, bool selective = false, int? replyTo = null, int? thread = null)
    {
        var message = new JsonObject { ["chat_id"] = group.Id, ["text"] = text, ["reply_markup"] = Keys.Replace("SELECTIVE", selective ? "true" : "false", StringComparison.Ordinal) };
        if (replyTo is { } id)
            message["reply_to_message_id"] = id;
        if (thread is { } topic)
            message["message_thread_id"] = topic;
        return (int)(await CallAsync("sendMessage", message)).Result["message_id"]!;
    }
}
