using Microsoft.Playwright;
using PtspBot.Sandbox;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>Everybody can use the page: axe-core looks at each of its main states, on a desktop and a phone, light and dark.</summary>
public sealed class PageRulesTests
{
    [Fact]
    public async Task Axe_finds_nothing_to_object_to()
    {
        await using var browser = await InstalledBrowser.OpenAsync();
        await using var day = await Play.OpenAsync();
        day.AddApplicant("Budi");
        await day.Siti.HandsInEverythingAsync(day);
        await day.Verifier.PressesOnDesk("move-button.claim");
        day.Head.Person.EnableTopics(day.Theatre.DeskGroup);
        day.Theatre.World.Faults.Next(FaultKind.InternalError, method: "sendMessage");
        await day.Siti.Says("/status");

        List<string> objections = [];
        foreach (var (width, dark) in new[] { (1280, false), (1280, true), (390, false), (390, true) })
        {
            var page = await browser.VisitAsync(day.Theatre.Address, width, dark);
            await Axe.LoadAsync(page);
            foreach (var (state, reach) in States(isPhone: width < 760))
            {
                await reach(page);
                objections.AddRange((await Axe.ViolationsAsync(page)).Select(violation => $"{state}, {width} px, {(dark ? "dark" : "light")}: {violation}"));
            }

            await page.CloseAsync();
        }

        Assert.Empty(objections);
    }

    /// <summary>The way to each state begins where the one before ended.</summary>
    private static IEnumerable<(string State, Func<IPage, Task> Reach)> States(bool isPhone) =>
    [
        ("in a chat", page => SeenAsync(page.Locator("#left .key").Last)),
        ("before Start", async page =>
        {
            await PressAsync(page, "Budi");
            await SeenAsync(page.Locator("#left .wide"));
        }),
        ("at the office", async page =>
        {
            if (isPhone)
                await LookAsync(page, "Kantor");
            await SeenAsync(page.Locator("#right .key").Last);
        }),
        ("with a menu open", async page =>
        {
            await page.Locator("#right").GetByLabel("Lampirkan").ClickAsync();
            await SeenAsync(page.GetByRole(AriaRole.Menu));
        }),
        ("with the faults", async page =>
        {
            await page.Keyboard.PressAsync("Escape");
            await PressAsync(page, "Gangguan");
            await SeenAsync(page.GetByRole(AriaRole.Switch).First);
        }),
        ("with the calls", async page =>
        {
            await PressAsync(page, "Panggilan");
            await page.Locator(".call.error").First.ClickAsync();
            await SeenAsync(page.Locator(".json").First);
        }),
        ("with the tour", async page =>
        {
            if (isPhone)
                await LookAsync(page, "Pemohon");
            await PressAsync(page, "Tur");
            await SeenAsync(page.GetByRole(AriaRole.Heading, new() { Name = "Kantor dibuka" }));
        }),
        ("with a dialog", async page =>
        {
            await page.Keyboard.PressAsync("Escape");
            await PressAsync(page, "Tambah pemohon");
            await SeenAsync(page.GetByRole(AriaRole.Dialog));
            await Assertions.Expect(page.GetByLabel("Nama")).ToBeFocusedAsync();
        }),
        ("with topics", async page =>
        {
            await page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
            if (isPhone)
                await LookAsync(page, "Kantor");
            await SeenAsync(page.Locator(".topics .tab").First);
        }),
        ("with the guide", async page =>
        {
            await PressAsync(page, "Coba ini");
            await SeenAsync(page.Locator("#guide li").First);
        }),
    ];

    private static Task LookAsync(IPage phone, string view) => phone.Locator("#views").GetByRole(AriaRole.Button, new() { Name = view }).ClickAsync();

    private static Task PressAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();

    private static Task SeenAsync(ILocator what) => Assertions.Expect(what).ToBeVisibleAsync();
}
