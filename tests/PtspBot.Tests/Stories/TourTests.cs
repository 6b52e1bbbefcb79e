using Microsoft.Playwright;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>The office's tour plays its procedure in the page, with the real worker, to the active licence; skipped where no browser is installed.</summary>
public sealed class TourTests
{
    /// <summary>Some steps one by one with the keyboard, the rest by itself.</summary>
    [Theory]
    [InlineData(1280, "ID", "Putar", "Selesai", 10, "sandbox.png")]
    [InlineData(390, "EN", "Play", "Done", 14, "sandbox-phone.png")]
    public async Task The_tour_is_played_to_its_end(int width, string language, string play, string over, int byHand, string picture)
    {
        await using var browser = await InstalledBrowser.OpenAsync();
        await using var day = await Play.OpenAsync(running: true);
        var page = await browser.VisitAsync(day.Theatre.Address, width);
        await page.GetByRole(AriaRole.Button, new() { Name = language, Exact = true }).ClickAsync();
        await page.Locator("#tour-toggle").ClickAsync();
        var tour = page.Locator("#tour");

        await tour.GetByRole(AriaRole.Combobox).SelectOptionAsync("fast");
        await tour.Locator(".primary").FocusAsync();
        for (var step = 2; step <= byHand; step++)
        {
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(tour.Locator(".tour-who")).ToContainTextAsync(language == "ID" ? $"langkah {step} dari" : $"step {step} of");
            await Assertions.Expect(tour.Locator(".primary")).ToBeFocusedAsync();
        }

        await DocsPictures.TakeAsync(page, picture);
        await tour.GetByRole(AriaRole.Button, new() { Name = play }).ClickAsync();
        await Assertions.Expect(tour.GetByRole(AriaRole.Heading, new() { Name = over }).Or(tour.GetByRole(AriaRole.Alert))).ToBeVisibleAsync(new() { Timeout = 180_000 });

        await Assertions.Expect(tour.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        var done = Someone.Pattern(day.Texts, language == "ID" ? "id" : "en", "step.licence-active.done");
        await Assertions.Expect(page.Locator("#left .message", new() { HasTextRegex = done }).Last).ToBeVisibleAsync();
        Assert.Empty(day.Log.Errors);
    }
}
