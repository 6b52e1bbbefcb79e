using Microsoft.Playwright;

namespace PtspBot.Tests.Support;

/// <summary>The Chromium of this machine, headless. Nothing is downloaded: without one the test that asks for it is skipped.</summary>
public sealed class InstalledBrowser : IAsyncDisposable
{
    /// <summary>Far more than a busy machine needs for anything a page does; what is there is seen at once all the same.</summary>
    private const int Patience = 60_000;

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private InstalledBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static async Task<InstalledBrowser> OpenAsync()
    {
        var path = Array.Find(Places, File.Exists);
        Assert.SkipWhen(path is null, "No Chromium is installed here.");

        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));
    }

    /// <param name="address">What is opened.</param>
    /// <param name="width">1280 is a desktop, 390 a phone.</param>
    /// <param name="dark">Whether the person likes it dark.</param>
    public async Task<IPage> VisitAsync(Uri address, int width = 1280, bool dark = false)
    {
        var page = await _browser.NewPageAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width < 760 ? 844 : 800 },
            Locale = "id-ID",
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        page.SetDefaultTimeout(Patience);
        await page.GotoAsync(address.ToString());
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
