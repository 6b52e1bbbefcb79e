using System.Text.Json.Nodes;

namespace PtspBot.Tests.Sandbox.Web;

public sealed class EventsTests : PageTest
{
    [Fact]
    public async Task Without_a_mark_everything_is_told()
    {
        Stage.Siti.Start();

        var state = await StateAsync();

        Assert.True((bool)state["all"]!);
        Assert.Equal(["Siti Rahayu", "Agus"], state["applicants"]!.AsArray().Select(player => (string)player!["name"]!));
        Assert.Equal(["Verifikator", null], state["officers"]!.AsArray().Select(player => (string?)player!["role"]));
        Assert.Equal("/start", (string)Chat(state, Stage.Siti.Id)["messages"]![0]!["words"]!);
    }

    [Fact]
    public async Task After_a_mark_only_what_changed_since_is_told_and_as_it_is_now()
    {
        var message = Stage.Siti.Start();
        Stage.Rina.Start();
        var before = (string)(await StateAsync())["mark"]!;
        Stage.Siti.Edit(message, "mulai");

        var state = await StateAsync(before);

        Assert.False((bool)state["all"]!);
        var only = Assert.Single(Assert.Single(state["chats"]!.AsArray())!["messages"]!.AsArray())!;
        Assert.Equal(("mulai", true), ((string)only["words"]!, (bool)only["edited"]!));
    }

    [Fact]
    public async Task A_deleted_message_is_told_as_gone()
    {
        var message = Stage.Siti.Start();
        var before = (string)(await StateAsync())["mark"]!;
        Stage.Siti.Delete(message);

        var state = await StateAsync(before);

        Assert.Equal(message.Id, (int)Assert.Single(Chat(state, Stage.Siti.Id)["gone"]!.AsArray())!);
    }

    [Fact]
    public async Task A_mark_of_an_earlier_run_is_as_none()
    {
        Assert.True((bool)(await StateAsync("0123456789abcdef-7"))["all"]!);
    }

    [Fact]
    public async Task The_stream_tells_at_once_what_happens()
    {
        using var response = await Http.GetAsync("/page/events", HttpCompletionOption.ResponseHeadersRead, Stop);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Stop));
        await NextAsync(lines);

        Stage.Siti.Say("halo");

        var news = await NextAsync(lines);
        while (news["chats"] is null)
            news = await NextAsync(lines);
        Assert.Equal("halo", (string)Chat(news, Stage.Siti.Id)["messages"]![0]!["words"]!);
    }

    private static JsonNode Chat(JsonObject state, long id) => state["chats"]!.AsArray().Single(chat => (long)chat!["id"]! == id)!;

    private static async Task<JsonObject> NextAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync(Stop) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return JsonNode.Parse(line["data: ".Length..])!.AsObject();
        }

        throw new EndOfStreamException();
    }
}
