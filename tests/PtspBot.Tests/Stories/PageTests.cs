using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>The real worker, played in the real page in a real browser; skipped where no browser is installed.</summary>
public sealed class PageTests
{
    [Fact]
    public async Task Siti_applies_on_the_left_and_an_officer_presses_on_the_right()
    {
        await using var browser = await InstalledBrowser.OpenAsync();
        await using var day = await Play.OpenAsync();
        var page = await browser.VisitAsync(day.Theatre.Address);
        var (left, right) = (page.Locator("#left"), page.Locator("#right"));
        string Text(string key) => day.Texts.Say("id", key);

        await left.GetByRole(AriaRole.Button, new() { Name = "Mulai", Exact = true }).ClickAsync();
        await PressAsync(left, Text("privacy.accept"));
        await PressAsync(left, Text("field.applicant-kind.choice.individual"));
        await SayAsync(left, "Siti Melati");
        await SayAsync(left, WalkThrough.Nik);
        await Assertions.Expect(left.GetByText(Text("field.email-address.ask"))).ToBeVisibleAsync();
        await Assertions.Expect(left.GetByText(WalkThrough.Nik)).ToHaveCountAsync(0);
        await SayAsync(left, WalkThrough.Email);
        await PressAsync(left, Text("phone.share"));
        await SayAsync(left, "Warung Melati, rumah makan");
        await PressAsync(left, "Kec. Sananwetan");
        await PressAsync(left, "Bendogerit");
        await PressAsync(left, Text("field.service-mode.choice.assisted"));
        await PressAsync(left, Text("review.send"));
        await PressAsync(left, Text("step.register-account.exit.account-exists"));
        await PressAsync(right, Text("move-button.claim"));

        await Assertions.Expect(right.GetByText(Text("card.phase.in-review"))).ToBeVisibleAsync();
        await Assertions.Expect(right.GetByText("diedit")).ToBeVisibleAsync();
        await Assertions.Expect(left.GetByText($"Petugas {day.Verifier.Person.User.FirstName} siap membantu")).ToBeVisibleAsync();
        Assert.Empty(day.Log.Errors);
    }

    /// <summary>The newest key with this label, once there is one.</summary>
    private static Task PressAsync(ILocator pane, string label) =>
        pane.Locator(".key").Filter(new() { HasTextRegex = new Regex($@"^\s*{Regex.Escape(label)}\s*$") }).Last.ClickAsync();

    /// <summary>Answers what is asked now: the bot's next words are waited for, as a person would.</summary>
    private static async Task SayAsync(ILocator pane, string words)
    {
        var heard = pane.Locator(".message:not(.own)");
        var before = await heard.CountAsync();
        await pane.GetByLabel("Tulis pesan").FillAsync(words);
        await pane.GetByLabel("Tulis pesan").PressAsync("Enter");
        await Assertions.Expect(heard.Nth(before)).ToBeVisibleAsync();
    }
}
