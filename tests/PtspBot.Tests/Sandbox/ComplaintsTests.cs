using System.Text.Json.Nodes;

namespace PtspBot.Tests.Sandbox;

public sealed class ComplaintsTests : SandboxTest
{
    [Fact]
    public async Task A_missing_method_is_complained_about()
    {
        await CallAsync("sendDice");
        await CallAsync("sendDice");

        Assert.Equal("sendDice is not implemented: Bad Request: SANDBOX_METHOD_NOT_IMPLEMENTED", Assert.Single(Server.Complaints.All));
    }

    [Theory]
    [InlineData("sendMessage", "parsemode")]
    [InlineData("SENDMESSAGE", "caption")]
    [InlineData("getUpdates", "chat_id")]
    [InlineData("closeForumTopic", "name")]
    public async Task A_parameter_the_method_does_not_know_is_overlooked_and_complained_about(string method, string parameter)
    {
        var siti = Somebody();

        await CallAsync(method, new() { ["chat_id"] = siti.Id, ["text"] = "x", [parameter] = "x" });

        Assert.Contains($"{method} knows no {parameter}", Server.Complaints.All);
    }

    [Fact]
    public async Task A_file_that_nothing_names_is_complained_about()
    {
        var siti = Somebody();
        var sent = await SendFileAsync("sendDocument", "document", [1], ("chat_id", $"{siti.Id}"));
        using var form = new MultipartFormDataContent { { new StringContent($"{siti.Id}"), "chat_id" }, { new StringContent("x"), "text" }, { new ByteArrayContent([1]), "extra", "a.pdf" } };
        await Http.PostAsync(Url("sendMessage"), form, Stop);

        Assert.True(sent.Ok);
        Assert.Equal(["sendMessage knows no extra"], Server.Complaints.All);
    }

    [Fact]
    public async Task What_is_known_is_not_complained_about()
    {
        var siti = Somebody();

        await CallAsync("sendMessage", new() { ["chat_id"] = siti.Id, ["text"] = "x", ["protect_content"] = true, ["link_preview_options"] = new JsonObject { ["is_disabled"] = true } });

        Assert.Empty(Server.Complaints.All);
    }
}
