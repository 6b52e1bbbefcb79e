using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Sandbox.Web;

/// <summary>A short play in a real browser, against a bot of a few lines; skipped where no browser is installed.</summary>
public sealed class PageBrowserTests : PageTest
{
    private readonly CancellationTokenSource _botOff = new();
    private Task _bot = Task.CompletedTask;
    private InstalledBrowser? _browser;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _bot = AnswerAsync(_botOff.Token);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        await _botOff.CancelAsync();
        await _bot.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _botOff.Dispose();
        await base.DisposeAsync();
    }

    [Fact]
    public async Task A_chat_is_played_from_start_to_an_edited_card_in_both_panes()
    {
        var page = await OpenAsync();
        var (left, right) = (page.Locator("#left"), page.Locator("#right"));

        await left.GetByRole(AriaRole.Button, new() { Name = "Mulai", Exact = true }).ClickAsync();
        await left.GetByRole(AriaRole.Button, new() { Name = "Setuju" }).ClickAsync();
        await Assertions.Expect(left.GetByText("Terima kasih atas persetujuan")).ToBeVisibleAsync();
        await left.GetByLabel("Tulis pesan").FillAsync("<img src=x onerror=alert(1)>");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(left.GetByText("Tercatat: <img src=x onerror=alert(1)>")).ToBeVisibleAsync();

        await right.GetByRole(AriaRole.Button, new() { Name = "Ambil" }).ClickAsync();

        await Assertions.Expect(right.GetByText("Diambil Rina")).ToBeVisibleAsync();
        await Assertions.Expect(right.GetByText("diedit")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Berkas Anda ambil.");
    }

    [Fact]
    public async Task A_photo_is_sent_from_the_menu_and_the_clock_is_turned()
    {
        var page = await OpenAsync();
        var left = page.Locator("#left");
        await left.GetByRole(AriaRole.Button, new() { Name = "Mulai", Exact = true }).ClickAsync();

        await left.GetByLabel("Lampirkan").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Foto contoh" }).ClickAsync();
        await Assertions.Expect(left.GetByAltText("Foto dari Siti Rahayu")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "+1 hari kerja" }).ClickAsync();

        await Assertions.Expect(page.Locator("#clock")).ToContainTextAsync("Selasa, 3 Maret 2026");
    }

    [Fact]
    public async Task A_staff_group_is_made_a_forum_and_its_topics_are_read_one_by_one()
    {
        var page = await OpenAsync();
        var right = page.Locator("#right");
        await right.GetByLabel("Menu obrolan").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Jadikan forum dengan topik" }).ClickAsync();
        await right.GetByLabel("Kelola topik").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Topik baru" }).ClickAsync();
        await page.GetByLabel("Nama topik").FillAsync("Hari ini");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(right.Locator(".chat-title")).ToContainTextAsync("Hari ini");
        await right.GetByLabel("Tulis pesan").FillAsync("Di dalam topik");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(right.GetByText("Di dalam topik", new() { Exact = true })).ToBeVisibleAsync();

        await right.GetByRole(AriaRole.Button, new() { Name = "Umum" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(right.GetByText("Di dalam topik", new() { Exact = true })).ToHaveCountAsync(0);
        var topic = Stage.Group.Forum!.Topics.Single();
        Stage.Budi.Say(topic, "Untuk Anda");
        await Assertions.Expect(right.GetByRole(AriaRole.Button, new() { Name = "Hari ini 1 belum dibaca" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowRight");

        await Assertions.Expect(right.GetByText("Untuk Anda")).ToBeVisibleAsync();
        await Assertions.Expect(right.GetByRole(AriaRole.Button, new() { Name = "Hari ini", Exact = true })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_tour_that_does_not_find_what_it_expects_names_its_step_and_goes_on_from_there()
    {
        Stage.Tour = """
            {"patience":1,"steps":[
              {"name":"a","who":"applicant","title":{"id":"Datang","en":"Come"},"why":{"id":"Karena.","en":"Because."},"do":[{"start":true},{"see":"Selamat datang"}]},
              {"name":"b","who":"applicant","title":{"id":"Berharap","en":"Hope"},"why":{"id":"Karena.","en":"Because."},"do":[{"say":"halo"},{"see":"Tercatat: halo"},{"press":"Tombol emas"}]}]}
            """;
        var page = await OpenAsync();
        var tour = page.Locator("#tour");
        await page.Locator("#tour-toggle").ClickAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tour.GetByRole(AriaRole.Heading, new() { Name = "Berharap" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(tour.GetByRole(AriaRole.Alert)).ToContainTextAsync("Langkah “Berharap” terhenti: “Tombol emas” tidak tampak");
        await CallAsync("sendMessage", new { chat_id = Stage.Siti.Id, text = "Ini dia", reply_markup = Key("Tombol emas", "gold") }, Stop);
        await Assertions.Expect(page.Locator("#left").GetByText("Ini dia")).ToBeVisibleAsync();
        await tour.GetByRole(AriaRole.Button, new() { Name = "Coba lagi" }).ClickAsync();

        await Assertions.Expect(tour.GetByRole(AriaRole.Heading, new() { Name = "Selesai" })).ToBeVisibleAsync();
        Assert.Single(Stage.Siti.Private.Messages, message => message.Text == "halo");
    }

    private async Task<IPage> OpenAsync()
    {
        _browser = await InstalledBrowser.OpenAsync();
        return await _browser.VisitAsync(Server.BaseAddress);
    }

    private async Task AnswerAsync(CancellationToken cancellationToken)
    {
        var offset = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            foreach (var update in (await CallAsync("getUpdates", new { offset, timeout = 20 }, cancellationToken)).AsArray())
            {
                offset = (int)update!["update_id"]! + 1;
                await AnswerAsync(update, cancellationToken);
            }
        }
    }

    private async Task AnswerAsync(JsonNode update, CancellationToken cancellationToken)
    {
        if (update["callback_query"] is { } query)
            await AnswerPressAsync(query, cancellationToken);
        else if (update["message"] is { } message)
            await SayAsync(message["chat"]!["id"]!, message, cancellationToken);
    }

    private async Task SayAsync(JsonNode chat, JsonNode message, CancellationToken cancellationToken)
    {
        var chat_id = (long)chat;
        var text = (string?)message["text"];
        if (message["new_chat_members"] is not null)
            await CallAsync("sendMessage", new { chat_id, text = "Berkas baru", reply_markup = Key("Ambil", "claim") }, cancellationToken);
        else if (text == "/start")
            await CallAsync("sendMessage", new { chat_id, text = "<b>Selamat datang</b>", parse_mode = "HTML", reply_markup = Key("Setuju", "yes") }, cancellationToken);
        else if (text is not null)
            await CallAsync("sendMessage", new { chat_id, text = $"Tercatat: {text}" }, cancellationToken);
    }

    private async Task AnswerPressAsync(JsonNode query, CancellationToken cancellationToken)
    {
        var (chat_id, message_id, isClaim) = ((long)query["message"]!["chat"]!["id"]!, (int)query["message"]!["message_id"]!, (string)query["data"]! == "claim");
        await CallAsync("answerCallbackQuery", new { callback_query_id = (string)query["id"]!, text = isClaim ? "Berkas Anda ambil." : "", show_alert = isClaim }, cancellationToken);
        var text = isClaim ? $"Diambil {query["from"]!["first_name"]}" : "Terima kasih atas persetujuan Anda.";
        await CallAsync("editMessageText", new { chat_id, message_id, text }, cancellationToken);
    }

    private static object Key(string text, string callback_data) => new { inline_keyboard = new[] { new[] { new { text, callback_data } } } };

    private async Task<JsonNode> CallAsync(string method, object parameters, CancellationToken cancellationToken)
    {
        using var response = await Http.PostAsJsonAsync($"/bot{Server.Token}/{method}", parameters, cancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>(cancellationToken);
        return answer!["result"] ?? throw new InvalidOperationException(answer.ToJsonString());
    }
}
