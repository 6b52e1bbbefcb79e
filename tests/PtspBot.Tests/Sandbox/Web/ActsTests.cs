using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Sandbox.Web;

public sealed class ActsTests : PageTest
{
    [Fact]
    public async Task Pressing_start_carries_the_payload_of_an_invitation()
    {
        using var response = await ActAsync("start", Stage.Rina, null, ("payload", "undangan"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("/start undangan", Assert.Single(Stage.Rina.Private.Messages).Text);
    }

    [Fact]
    public async Task A_person_says_corrects_and_deletes()
    {
        using var said = await ActAsync("say", Stage.Siti, null, ("text", "Siti Rahau"));
        var id = Assert.Single(Stage.Siti.Private.Messages).Id;

        using var edited = await ActAsync("edit", Stage.Siti, null, ("message", id), ("text", "Siti Rahayu"));
        var after = Stage.Siti.Private.Find(id);
        using var deleted = await ActAsync("delete", Stage.Siti, null, ("message", id));

        Assert.Equal("Siti Rahayu", after!.Text);
        Assert.Empty(Stage.Siti.Private.Messages);
    }

    [Fact]
    public async Task An_officer_presses_a_button_of_the_group_as_herself_and_is_told_the_query()
    {
        var card = Stage.Rina.Say(Stage.Group, "card");

        using var response = await ActAsync("press", Stage.Budi, Stage.Group, ("message", card.Id), ("data", "claim"));

        var query = (string)(await response.Content.ReadFromJsonAsync<JsonObject>(Stop))!["query"]!;
        Assert.Null(World.AnswerTo(query));
        Assert.True(World.Updates.PendingCount > 0);
    }

    [Fact]
    public async Task A_file_is_uploaded_with_its_caption()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{Stage.Siti.Id}"), "as" },
            { new StringContent($"{Stage.Siti.Id}"), "chat" },
            { new StringContent("KTP saya"), "caption" },
            { new ByteArrayContent(Encoding.ASCII.GetBytes("%PDF-1.4")), "file", "ktp.pdf" },
        };

        using var response = await PostAsync("/page/act/upload", form);

        var message = Assert.Single(Stage.Siti.Private.Messages);
        Assert.Equal(("ktp.pdf", "KTP saya"), (message.Media!.File.FileName, message.Caption));
    }

    [Theory]
    [InlineData("pdf", MediaKind.Document)]
    [InlineData("photo", MediaKind.Photo)]
    [InlineData("picture", MediaKind.Document)]
    [InlineData("not-a-pdf", MediaKind.Document)]
    [InlineData("too-big", MediaKind.Document)]
    public async Task A_sample_file_is_sent(string name, MediaKind kind)
    {
        using var response = await ActAsync("sample", Stage.Siti, null, ("name", name));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(kind, Assert.Single(Stage.Siti.Private.Messages).Media!.Kind);
    }

    [Fact]
    public async Task Everything_a_bot_does_not_expect_can_be_sent()
    {
        string[] acts = ["sticker", "voice", "location", "contact"];
        foreach (var act in acts)
            (await ActAsync(act, Stage.Siti)).EnsureSuccessStatusCode();
        (await ActAsync("forward-contact", Stage.Siti, null, ("name", "Budi Contoh"), ("phone", "6281200000099"))).EnsureSuccessStatusCode();

        Assert.Equal([null, Stage.Siti.Id, null], Stage.Siti.Private.Messages.Skip(2).Select(message => message.Contact?.UserId));
    }

    [Fact]
    public async Task What_the_app_would_not_allow_is_refused_with_words()
    {
        (await ActAsync("block", Stage.Siti)).EnsureSuccessStatusCode();

        using var response = await ActAsync("say", Stage.Siti, null, ("text", "halo"));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("blocked", await ErrorOf(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_writes_in_somebody_elses_chat_or_deletes_what_is_not_theirs()
    {
        var card = Stage.Rina.Say(Stage.Group, "card");

        using var stranger = await ActAsync("say", Stage.Siti, Stage.Rina.Private, ("text", "halo"));
        using var thief = await ActAsync("delete", Stage.Budi, Stage.Group, ("message", card.Id));

        Assert.Equal([HttpStatusCode.Conflict, HttpStatusCode.Conflict], [stranger.StatusCode, thief.StatusCode]);
        Assert.NotNull(Stage.Group.Find(card.Id));
    }

    [Fact]
    public async Task An_applicant_who_was_added_is_on_the_stage()
    {
        using var response = await PostAsync("/page/applicant", JsonContent.Create(new { name = " John ", language = "en" }));

        var added = Stage.Applicants[^1].Person.User;
        Assert.Equal(("John", "en"), (added.Name, added.LanguageCode));
    }

    [Fact]
    public async Task An_officer_who_was_added_has_the_role_and_is_in_the_group()
    {
        using var response = await PostAsync("/page/officer", JsonContent.Create(new { name = "Wulan", role = "loket" }));

        var added = Stage.Officers[^1];
        Assert.Equal(("Wulan", "Petugas loket", MemberStatus.Member), (added.Person.User.Name, added.Role, Stage.Group.StatusOf(added.Person.Id)));
    }

    [Fact]
    public async Task A_group_becomes_a_forum_whose_topics_are_written_in_closed_and_removed()
    {
        (await ActAsync("forum", Stage.Rina, Stage.Group)).EnsureSuccessStatusCode();
        using var made = await ActAsync("topic", Stage.Rina, Stage.Group, ("name", "Hari ini"));
        var thread = (int)(await made.Content.ReadFromJsonAsync<JsonObject>(Stop))!["thread"]!;
        (await ActAsync("say", Stage.Budi, Stage.Group, ("text", "halo"), ("thread", thread))).EnsureSuccessStatusCode();
        (await ActAsync("sample", Stage.Budi, Stage.Group, ("name", "pdf"), ("thread", thread))).EnsureSuccessStatusCode();
        (await ActAsync("close-topic", Stage.Rina, Stage.Group, ("thread", thread))).EnsureSuccessStatusCode();

        using var late = await ActAsync("say", Stage.Budi, Stage.Group, ("text", "halo"), ("thread", thread));
        var chat = (await StateAsync())["chats"]!.AsArray().Single(chat => (long)chat!["id"]! == Stage.Group.Id)!;
        (await ActAsync("delete-topic", Stage.Rina, Stage.Group, ("thread", thread))).EnsureSuccessStatusCode();

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal((thread, "Hari ini", true), ((int)chat["topics"]![0]!["thread"]!, (string)chat["topics"]![0]!["name"]!, (bool)chat["topics"]![0]!["closed"]!));
        Assert.Equal(4, chat["messages"]!.AsArray().Count(message => (int)message!["thread"]! == thread));
        Assert.Empty(Stage.Group.Forum!.Topics);
    }

    [Fact]
    public async Task Who_does_not_run_the_group_gives_it_no_topics()
    {
        using var response = await ActAsync("forum", Stage.Budi, Stage.Group);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Null(Stage.Group.Forum);
    }

    [Fact]
    public async Task An_act_that_does_not_exist_is_not_found()
    {
        using var response = await ActAsync("fly", Stage.Siti);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
