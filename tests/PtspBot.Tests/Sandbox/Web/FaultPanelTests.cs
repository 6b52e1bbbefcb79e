using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace PtspBot.Tests.Sandbox.Web;

public sealed class FaultPanelTests : PageTest
{
    [Fact]
    public async Task A_mix_spoils_its_share_of_the_calls_and_the_panel_counts_them()
    {
        var face = await TurnAsync("mix", """{"kinds":["internal","gateway","twice"],"share":1.0,"seed":7}""");
        var statuses = await StatusesAsync(calls: 6);

        Assert.Equal(["internal", "gateway", "twice"], face["kinds"]!.AsArray().Select(kind => (string)kind!));
        Assert.Equal((1.0, 7), ((double)face["share"]!, (int)face["seed"]!));
        Assert.All(statuses, status => Assert.True(status is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway));
        var counts = (await StateAsync())["faults"]!["counts"]!;
        Assert.Equal(6, (int)counts["internal"]! + (int)counts["gateway"]!);
    }

    [Fact]
    public async Task An_outage_is_announced_until_it_is_over()
    {
        var face = await TurnAsync("outage", """{"seconds":15,"html":true}""");

        Assert.Equal(15, (int)face["out"]!);
        Assert.Equal([HttpStatusCode.BadGateway], await StatusesAsync(calls: 1));
        await Stage.TurnAsync(Stage.Now.AddSeconds(16), Stop);
        Assert.Null((await StateAsync())["faults"]!["out"]);
    }

    [Fact]
    public async Task One_button_ends_everything()
    {
        await TurnAsync("mix", """{"kinds":["internal"],"share":1.0}""");
        await TurnAsync("outage", """{"seconds":60}""");

        var face = await TurnAsync("end", "{}");

        Assert.Empty(face["kinds"]!.AsArray());
        Assert.Null(face["out"]);
        Assert.Equal([HttpStatusCode.OK], await StatusesAsync(calls: 1));
    }

    [Fact]
    public async Task Poison_waits_for_the_bot_and_the_rates_can_be_switched()
    {
        await TurnAsync("poison", "{}");
        var face = await TurnAsync("rates", """{"on":true}""");

        Assert.Equal((1, true), ((int)face["counts"]!["poison"]!, World.Limits.Enabled));
        Assert.True(World.Updates.PendingCount > 0);
    }

    [Theory]
    [InlineData("mix", """{"kinds":["weather"],"share":0.1}""")]
    [InlineData("mix", """{"kinds":["internal"],"share":2}""")]
    [InlineData("outage", """{"seconds":100000}""")]
    [InlineData("rates", "{}")]
    public async Task What_makes_no_sense_is_refused_with_words(string what, string wish)
    {
        using var response = await PostAsync($"/page/faults/{what}", JsonContent.Create(JsonNode.Parse(wish)));

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.NotEmpty(await ErrorOf(response));
    }

    private async Task<JsonObject> TurnAsync(string what, string wish)
    {
        using var response = await PostAsync($"/page/faults/{what}", JsonContent.Create(JsonNode.Parse(wish)));
        return (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(Stop))!;
    }

    private async Task<List<HttpStatusCode>> StatusesAsync(int calls)
    {
        List<HttpStatusCode> statuses = [];
        for (var call = 0; call < calls; call++)
        {
            using var response = await Http.GetAsync($"/bot{Server.Token}/getMe", Stop);
            statuses.Add(response.StatusCode);
        }

        return statuses;
    }
}
