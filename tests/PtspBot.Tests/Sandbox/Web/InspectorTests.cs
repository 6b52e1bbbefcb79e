using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Sandbox.Web;

public sealed class InspectorTests : PageTest
{
    [Fact]
    public async Task A_call_is_told_with_its_parameters_as_JSON_and_its_answer()
    {
        Stage.Siti.Start();
        await CallAsync("sendMessage", new { chat_id = Stage.Siti.Id, text = "Halo", reply_markup = new { inline_keyboard = new[] { new[] { new { text = "Ya", callback_data = "y" } } } } });

        var line = Assert.Single(await LinesAsync());
        var whole = (await Http.GetFromJsonAsync<JsonObject>($"/page/calls/{line["number"]}", Stop))!;

        Assert.Equal(("sendMessage", Stage.Siti.Id, 200, "Halo", false), ((string)line["method"]!, (long)line["chat"]!, (int)line["status"]!, (string)line["gist"]!, (bool)line["error"]!));
        Assert.Equal(SampleStage.MondayMorning.ToUnixTimeMilliseconds(), (long)line["at"]!);
        Assert.Equal("Ya", (string)whole["parameters"]!["reply_markup"]!["inline_keyboard"]![0]![0]!["text"]!);
        Assert.Equal("Halo", (string)whole["answer"]!["result"]!["text"]!);
    }

    [Fact]
    public async Task Calls_are_sifted_by_chat_by_method_and_by_error()
    {
        Stage.Siti.Start();
        Stage.Rina.Start();
        var query = Stage.Siti.PressData(Stage.Siti.Private, 1, "x");
        await CallAsync("getUpdates", new { });
        await CallAsync("answerCallbackQuery", new { callback_query_id = query });
        await CallAsync("sendMessage", new { chat_id = Stage.Rina.Id, text = "Halo" });
        await CallAsync("sendMessage", new { chat_id = Stage.Rina.Id, text = "" });

        Assert.Contains("callback_query", (string)(await LinesAsync("method=getUpdates"))[0]["gist"]!, StringComparison.Ordinal);
        Assert.Equal(["answerCallbackQuery"], await MethodsAsync($"chat={Stage.Siti.Id}"));
        Assert.Equal(["sendMessage", "sendMessage"], await MethodsAsync("method=SENDMESSAGE"));
        Assert.Equal("Bad Request: message text is empty", (string)Assert.Single(await LinesAsync("errors=1"))["gist"]!);
    }

    [Fact]
    public async Task A_poll_without_news_is_shown_only_to_who_asks_for_polls()
    {
        await CallAsync("getUpdates", new { offset = -1 });
        await CallAsync("getUpdates", new { });
        await CallAsync("getMe", new { });

        Assert.Equal(["getMe"], (await MethodsAsync()).Where(method => method != "getUpdates"));
        Assert.NotEmpty(await MethodsAsync("method=getUpdates"));
    }

    [Fact]
    public async Task What_was_cut_off_is_an_error_without_an_answer()
    {
        World.Faults.Next(FaultKind.ResetAfter);
        await Assert.ThrowsAsync<HttpRequestException>(() => CallAsync("getMe", new { }));

        var line = Assert.Single(await LinesAsync("errors=1"));

        Assert.Equal((true, true), ((bool)line["cut"]!, (bool)line["error"]!));
    }

    [Fact]
    public async Task Tokens_and_secrets_are_covered()
    {
        Stage.Siti.Start();
        await CallAsync("sendMessage", new { chat_id = Stage.Siti.Id, text = $"Saya {Server.Token}" });
        await CallAsync("setWebhook", new { url = "https://127.0.0.1:1/x", secret_token = "rahasia-sekali" });

        var told = await Http.GetStringAsync("/page/calls", Stop) + await Http.GetStringAsync("/page/calls/1", Stop) + await Http.GetStringAsync("/page/calls/2", Stop);

        Assert.DoesNotContain("opens-nothing-else", told, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia-sekali", told, StringComparison.Ordinal);
    }

    private async Task<List<string>> MethodsAsync(string query = "") => [.. (await LinesAsync(query)).Select(line => (string)line["method"]!)];

    private async Task<List<JsonNode>> LinesAsync(string query = "") =>
        [.. (await Http.GetFromJsonAsync<JsonObject>($"/page/calls?{query}", Stop))!["calls"]!.AsArray().Select(line => line!)];

    private async Task CallAsync(string method, object parameters)
    {
        using var response = await Http.PostAsJsonAsync($"/bot{Server.Token}/{method}", parameters, Stop);
    }
}
