using Microsoft.Playwright;

namespace PtspBot.Tests.Support;

/// <summary>The pictures in docs/: what a test has on its screen anyway, written with <c>UPDATE_DOCS=1</c> and never compared, for no two browsers draw alike.</summary>
internal static class DocsPictures
{
    internal static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") != "1")
            return;

        var size = page.ViewportSize!;
        if (size.Width > 760)
            await page.SetViewportSizeAsync(1440, 900);
        await page.ScreenshotAsync(new() { Path = Repository.PathOf("docs", name), Animations = ScreenshotAnimations.Disabled });
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
