using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Tests.Sandbox.Web;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>The real worker, played in the real page in a real browser; skipped where no browser is installed.</summary>
public sealed partial class PageTests
{
    private const string Group = "Meja Pelayanan";
    private const string Own = "Chat pribadi";

    [Fact]
    public async Task The_whole_SOP_is_played_by_mouse_and_keyboard_through_an_outage_to_the_active_licence()
    {
        await using var browser = await InstalledBrowser.OpenAsync();
        await using var day = await Play.OpenAsync(running: true);
        var page = await browser.VisitAsync(day.Theatre.Address);
        var (siti, office) = (new PaneHands(page, "#left"), new PaneHands(page, "#right"));

        await AppliesAsync(day, siti);
        await BreakAsync(page);
        await RegistersBusinessAsync(day, siti);
        await LooksBehindAsync(page);
        await MendAsync(page);
        await TurnsAsync(page, "+1 jam");
        await DecidesAsync(day, office);
        await FulfilsAsync(day, siti, office);

        await siti.SeesAsync(day, "step.licence-active.done");
        await Assertions.Expect(siti.Pane.GetByText(WalkThrough.LicenceNumber).Last).ToBeVisibleAsync();
        Assert.True(day.Theatre.World.Faults.Happened.Count > 0, "No fault struck.");
        var journal = await day.JournalAsync();
        Assert.Single(journal, entry => entry is { Record: RecordKind.Decision, What: nameof(Move.Approve) });
        Assert.Equal(3, journal.Count(entry => entry.Record == RecordKind.CommitmentVerification));
    }

    private static async Task AppliesAsync(Play day, PaneHands siti)
    {
        string Text(string key) => day.Texts.Say("id", key);

        await siti.StartsAsync();
        await siti.PressesAsync(Text("privacy.accept"));
        await siti.PressesByKeyboardAsync(Text("field.applicant-kind.choice.individual"));
        await siti.SaysAsync("Siti Melati");
        await siti.SaysAsync(WalkThrough.Nik);
        await Assertions.Expect(siti.Pane.GetByText(Text("field.email-address.ask"))).ToBeVisibleAsync();
        await Assertions.Expect(siti.Pane.GetByText(WalkThrough.Nik)).ToHaveCountAsync(0);
        await siti.SaysAsync(WalkThrough.Email);
        await siti.PressesAsync(Text("phone.share"));
        await siti.SeesAsync(day, "field.business-name.ask");
        await siti.SaysAsync("Warung Melati, rumah makan");
        await siti.PressesByKeyboardAsync("Kec. Sananwetan");
        await siti.PressesAsync("Bendogerit");
        await siti.PressesAsync(Text("field.service-mode.choice.alone"));
        await siti.PressesAsync(Text("review.send"));
        await siti.SeesAsync(day, "notice.created");
    }

    /// <summary>Telegram goes down for some seconds, and then a quarter of all that the bot asks fails in some way.</summary>
    private static async Task BreakAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Gangguan" }).ClickAsync();
        await page.Locator("#faults").GetByRole(AriaRole.Combobox, new() { Name = "Bagian" }).SelectOptionAsync("0.25");
        await page.GetByRole(AriaRole.Button, new() { Name = "Semua macam" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Matikan Telegram" }).ClickAsync();
        await Assertions.Expect(page.Locator(".fault-state")).ToContainTextAsync("Telegram mati");
    }

    private static async Task RegistersBusinessAsync(Play day, PaneHands siti)
    {
        string Text(string key) => day.Texts.Say("id", key);

        await siti.PressesAsync(Text("step.register-account.report"));
        await siti.PressesAsync(Text("step.activation-mail.report"));
        await siti.PressesAsync(Text("step.register-business.report"));
        await siti.SeesAsync(day, "field.nib-number.ask");
        await siti.SaysAsync(WalkThrough.Nib);
        await siti.SeesAsync(day, "field.business-licence.ask");
        await siti.SendsSampleAsync();
        await siti.SeesAsync(day, "step.licensing-papers.guide");
    }

    /// <summary>Each call that failed is among the calls, and can be looked into.</summary>
    private static async Task LooksBehindAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Panggilan" }).ClickAsync();
        await page.Locator(".call.error").First.ClickAsync();
        await Assertions.Expect(page.Locator(".call-address")).ToContainTextAsync("•••");
        await DocsPictures.TakeAsync(page, "sandbox-faults.png");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".call").First).ToBeHiddenAsync();
    }

    private static async Task MendAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Akhiri semua gangguan" }).ClickAsync();

        await Assertions.Expect(page.Locator(".fault-state")).ToContainTextAsync("Tidak ada gangguan");
        await Assertions.Expect(page.Locator(".fault-state")).ToContainTextAsync(Struck());
    }

    private static async Task TurnsAsync(IPage page, string how)
    {
        var clock = page.Locator("#clock");
        var before = await clock.Locator(".time").TextContentAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = how }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = how })).ToBeEnabledAsync();
        await Assertions.Expect(clock.Locator(".time")).Not.ToHaveTextAsync(before!);
    }

    private static async Task DecidesAsync(Play day, PaneHands office)
    {
        string Text(string key) => day.Texts.Say("id", key);

        await office.TakesAsync(Group, "Yanto");
        await office.PressesAsync("Ditunjukkan: KTP asli");
        await office.TakesAsync(Group, "Dewi");
        await office.PressesAsync(Text("move-button.claim"));
        await office.PressesAsync(Text("card.button.judge"));
        await office.TakesAsync(Own);
        await office.PressesAsync(Text("judge.button.accept"));
        await office.SeesAsync(day, "judge.done");
        await office.TakesAsync(Group);
        await Assertions.Expect(office.Pane.GetByText("✅ KTP asli")).ToBeVisibleAsync();
        await office.PressesAsync(Text("move-button.approve"));
        await office.TakesAsync(Own);
        await office.PressesAsync(Text("staff-form.approve.yes"));
        await office.SeesAsync(day, "field.licence-number.ask");
        await office.SaysAsync(WalkThrough.LicenceNumber);
        await office.SaysAsync("23-11-2026");
        await office.PressesAsync(Text("staff-form.approve.confirm"));
    }

    private static async Task FulfilsAsync(Play day, PaneHands siti, PaneHands office)
    {
        string Text(string key) => day.Texts.Say("id", key);

        await siti.SeesAsync(day, "step.fulfil-commitments.guide");
        await siti.SendsSampleAsync();
        await siti.PressesAsync("SPPL atau UKL-UPL");
        await siti.SeesAsync(day, "notice.item-in");
        await office.TakesAsync(Group);
        await Assertions.Expect(office.Pane.GetByText("📄 SPPL atau UKL-UPL")).ToBeVisibleAsync();
        await office.PressesAsync(Text("card.button.judge"));
        await office.TakesAsync(Own);
        foreach (var (item, verdict) in new[] { ("Izin Lokasi", "waive"), ("SPPL atau UKL-UPL", "accept"), ("IMB", "waive") })
            await office.PressesInAsync(item, Text($"judge.button.{verdict}"));
    }

    [GeneratedRegex("[1-9][0-9]* kali")]
    private static partial Regex Struck();
}
