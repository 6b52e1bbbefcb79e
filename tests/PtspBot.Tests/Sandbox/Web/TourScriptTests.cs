using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Sandbox.Web;

public sealed class TourScriptTests : PageTest
{
    [Fact]
    public async Task The_script_comes_with_the_sentences_it_names()
    {
        Stage.Tour = """{"steps":[{"do":[{"press":"greeting"},{"see":"no key of the office"}]}]}""";

        var told = (await Http.GetFromJsonAsync<JsonObject>("/page/tour", Stop))!;

        Assert.Equal("greeting", (string)told["steps"]![0]!["do"]![0]!["press"]!);
        Assert.Equal(["id: hello, \u0001", "en: hello, \u0001"], told["texts"]!.AsObject().Select(language => (string)Assert.Single(language.Value!.AsObject()).Value!));
    }

    [Fact]
    public async Task An_office_without_a_tour_has_one_of_no_steps()
    {
        var told = (await Http.GetFromJsonAsync<JsonObject>("/page/tour", Stop))!;

        Assert.Empty(told["steps"]!.AsArray());
    }

    [Fact]
    public async Task A_script_that_cannot_be_read_says_so()
    {
        Stage.Tour = """{"steps":[""";

        using var response = await Http.GetAsync("/page/tour", Stop);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("tour cannot be read", await ErrorOf(response), StringComparison.Ordinal);
    }

    /// <summary>What looks like a key and is none would be looked for on the screen as it stands, and never be found.</summary>
    [Fact]
    public void The_offices_own_tour_names_only_keys_that_there_are()
    {
        var script = JsonNode.Parse(File.ReadAllText(Path.Combine(Offices.OssFolder, "tour.json")))!;
        var acts = script["steps"]!.AsArray().SelectMany(step => step!["do"]!.AsArray()).SelectMany(act => act!.AsObject());

        var keys = acts.Where(part => part.Key is "press" or "see" or "with" or "in").Select(part => (string)part.Value!).Where(words => words.Contains('.', StringComparison.Ordinal)).ToList();

        Assert.True(keys.Count > 40);
        Assert.DoesNotContain(keys, key => !Offices.Oss.Texts.Has(key));
    }
}
