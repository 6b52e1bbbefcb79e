using System.Net;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Sandbox;

public sealed class FaultsTests : SandboxTest
{
    [Fact]
    public async Task Only_the_next_calls_of_the_named_method_are_spoiled()
    {
        World.Faults.Next(FaultKind.InternalError, calls: 2, method: "getMe");

        Assert.True((await CallAsync("getWebhookInfo")).Ok);
        Assert.Equal(HttpStatusCode.InternalServerError, (await CallAsync("GETME")).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await CallAsync("getMe")).Status);
        Assert.True((await CallAsync("getMe")).Ok);
    }

    [Fact]
    public async Task A_bad_gateway_answers_with_a_page_and_not_with_json()
    {
        World.Faults.Next(FaultKind.BadGateway);

        using var response = await Http.GetAsync(Url("getMe"), Stop);

        Assert.Equal((HttpStatusCode.BadGateway, "text/html"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Too_many_requests_can_be_had_on_demand()
    {
        World.Faults.Next(FaultKind.TooManyRequests, span: TimeSpan.FromSeconds(7));

        var reply = await CallAsync("getMe");

        Assert.Equal((HttpStatusCode.TooManyRequests, 7), (reply.Status, reply.RetryAfter));
    }

    [Theory]
    [InlineData(FaultKind.ResetBefore, 1)]
    [InlineData(FaultKind.ResetAfter, 2)]
    public async Task A_cut_connection_tells_nothing_about_whether_the_message_went_out(FaultKind kind, int messages)
    {
        var siti = Somebody();
        World.Faults.Next(kind, method: "sendMessage");

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => CallAsync("sendMessage", new() { ["chat_id"] = siti.Id, ["text"] = "halo" }));

        Assert.Equal(messages, siti.Private.Messages.Count);
    }

    [Fact]
    public async Task A_slow_answer_is_the_right_one()
    {
        World.Faults.Next(FaultKind.Slow, span: TimeSpan.FromMilliseconds(30));

        Assert.True((await CallAsync("getMe")).Ok);
        Assert.Equal(0, World.Faults.Waiting);
    }
}
