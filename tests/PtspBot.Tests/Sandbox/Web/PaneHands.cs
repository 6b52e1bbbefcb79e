using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Sandbox.Web;

/// <summary>Somebody's hands on one pane of the page. Nothing waits for a time, only for what is on the screen.</summary>
internal sealed class PaneHands(IPage page, string pane)
{
    private readonly ILocator _pane = page.Locator(pane);

    internal ILocator Pane => _pane;

    internal Task StartsAsync() => _pane.GetByRole(AriaRole.Button, new() { Name = "Mulai", Exact = true }).ClickAsync();

    /// <summary>Clicks the newest key with this label, once there is one.</summary>
    internal Task PressesAsync(string label) => Key(label).ClickAsync();

    /// <summary>Clicks the key of the newest message that holds these words; older messages may have the same keys still.</summary>
    internal Task PressesInAsync(string words, string label) =>
        _pane.Locator(".message", new() { HasText = words, Has = page.Locator(".key").Filter(new() { HasTextRegex = Whole(label) }) }).Last
            .Locator(".key").Filter(new() { HasTextRegex = Whole(label) }).ClickAsync();

    /// <summary>The same without a mouse.</summary>
    internal Task PressesByKeyboardAsync(string label) => Key(label).PressAsync("Enter");

    /// <summary>Answers what is asked now: the bot's next words are waited for, as a person would.</summary>
    internal async Task SaysAsync(string words)
    {
        var heard = _pane.Locator(".message:not(.own)");
        var before = await heard.CountAsync();
        await _pane.GetByLabel("Tulis pesan").FillAsync(words);
        await _pane.GetByLabel("Tulis pesan").PressAsync("Enter");
        await Assertions.Expect(heard.Nth(before)).ToBeVisibleAsync();
    }

    internal async Task SendsSampleAsync(string label = "Berkas contoh (PDF)")
    {
        await _pane.GetByLabel("Lampirkan").ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = label, Exact = true }).ClickAsync();
    }

    /// <summary>Something on the screen holds the words of this key, whatever fills their gaps.</summary>
    internal Task SeesAsync(Play day, string key) =>
        Assertions.Expect(_pane.Locator(".message", new() { HasTextRegex = Someone.Pattern(day.Texts, "id", key) }).Last).ToBeVisibleAsync();

    /// <summary>Changes the room, and with it whose telephone the office's pane is.</summary>
    internal async Task TakesAsync(string room, string? officer = null)
    {
        if (officer is not null)
            await _pane.GetByLabel("Bertindak sebagai").SelectOptionAsync(await _pane.Locator("option").Filter(new() { HasText = officer }).First.GetAttributeAsync("value") ?? "");
        await _pane.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{Regex.Escape(room)}") }).First.ClickAsync();
    }

    private ILocator Key(string label) => _pane.Locator(".key").Filter(new() { HasTextRegex = Whole(label) }).Last;

    private static Regex Whole(string label) => new($@"^\s*{Regex.Escape(label)}\s*$");
}
