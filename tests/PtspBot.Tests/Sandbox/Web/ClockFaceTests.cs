using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PtspBot.Tests.Sandbox.Web;

public sealed class ClockFaceTests : PageTest
{
    [Theory]
    [InlineData("""{"minutes":5}""", "2026-03-02T08:05")]
    [InlineData("""{"minutes":60}""", "2026-03-02T09:00")]
    [InlineData("""{"opening":true}""", "2026-03-02T13:00")]
    [InlineData("""{"workday":true}""", "2026-03-03T08:00")]
    [InlineData("""{"to":"2026-03-05T16:30"}""", "2026-03-05T16:30")]
    public async Task A_turn_goes_to_the_moment_of_the_office(string wish, string expected)
    {
        using var response = await TurnAsync(wish);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Here(expected), Assert.Single(Stage.Turns));
    }

    [Fact]
    public async Task The_working_day_after_friday_is_monday()
    {
        await TurnAsync("""{"to":"2026-03-06T14:10"}""");

        await TurnAsync("""{"workday":true}""");

        Assert.Equal(Here("2026-03-09T14:10"), Stage.Now);
    }

    [Theory]
    [InlineData("2026-03-02T11:59", true, "2026-03-02T12:00")]
    [InlineData("2026-03-02T12:00", false, "2026-03-02T13:00")]
    [InlineData("2026-03-06T15:30", false, "2026-03-09T07:30")]
    public async Task The_face_says_whether_the_office_is_open_and_until_when(string now, bool open, string until)
    {
        await TurnAsync($$"""{"to":"{{now}}"}""");

        var clock = (await StateAsync())["clock"]!;

        Assert.Equal((open, Here(until).ToUnixTimeMilliseconds()), ((bool)clock["open"]!, (long)clock["until"]!));
    }

    [Theory]
    [InlineData("""{"to":"2026-03-02T07:59"}""")]
    [InlineData("""{"minutes":-5}""")]
    [InlineData("""{"to":"2062-03-02T08:00"}""")]
    [InlineData("""{}""")]
    public async Task The_clock_goes_neither_back_nor_too_far(string wish)
    {
        using var response = await TurnAsync(wish);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Empty(Stage.Turns);
    }

    [Fact]
    public async Task While_it_turns_everybody_sees_it_and_a_second_turn_is_refused()
    {
        var patience = new TaskCompletionSource();
        Stage.Patience = patience.Task;
        var first = TurnAsync("""{"minutes":5}""");
        while (!(bool)(await StateAsync())["clock"]!["turning"]!)
            await Task.Yield();

        using var second = await TurnAsync("""{"minutes":5}""");
        patience.SetResult();
        using var done = await first;

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.OK), (second.StatusCode, done.StatusCode));
        Assert.False((bool)(await StateAsync())["clock"]!["turning"]!);
    }

    [Fact]
    public async Task A_turn_that_breaks_says_why_and_leaves_the_clock_free()
    {
        Stage.Patience = Task.FromException(new TimeoutException("The bot did not come to rest."));
        using var broken = await TurnAsync("""{"minutes":5}""");
        Stage.Patience = Task.CompletedTask;

        using var next = await TurnAsync("""{"minutes":5}""");

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.OK), (broken.StatusCode, next.StatusCode));
        Assert.Equal("The bot did not come to rest.", await ErrorOf(broken));
    }

    private Task<HttpResponseMessage> TurnAsync(string wish) => PostAsync("/page/clock", JsonContent.Create(JsonNode.Parse(wish)));

    private static DateTimeOffset Here(string local) => new(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(7));
}
