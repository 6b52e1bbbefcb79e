using PtspBot.Domain.Cases;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>An officer asks an applicant to the counter.</summary>
public sealed class VisitTests
{
    [Fact]
    public async Task What_to_bring_and_when_is_read_before_it_is_sent_then_told_then_on_the_card_until_they_came()
    {
        await using var day = await Play.OpenAsync();
        var (siti, verifier) = (day.Siti, day.Verifier);
        await siti.HandsInEverythingAsync(day);
        await verifier.Says("/berkas OSS-2026-00001");
        await verifier.Presses("visit.button.ask");
        verifier.Sees("visit.ask");
        await verifier.Says("Denah lokasi usaha yang asli");
        verifier.Sees("visit.told");
        siti.SeesNoMore("visit.told");

        await verifier.Presses("visit.confirm");

        siti.Sees("visit.told");
        siti.Sees("Denah lokasi usaha yang asli");
        siti.Sees("Senin–Kamis");
        siti.Sees("visit.case");
        day.FrontOfficer.SeesOnDesk("visit.card");
        Assert.DoesNotContain(day.Theatre.DeskGroup.Messages, message => message.Words?.Contains("Denah", StringComparison.Ordinal) == true);
        await day.FrontOfficer.Says("/berkas OSS-2026-00001");
        day.FrontOfficer.Sees("visit.card-bring");
        await day.FrontOfficer.Presses("visit.button.came");
        day.FrontOfficer.IsTold("visit.came");
        await siti.Says("/status");
        siti.SeesNoMore("visit.case");
        Assert.Equal([EntryKind.Summoned, EntryKind.Came], (await day.JournalAsync()).TakeLast(2).Select(entry => entry.Kind));
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task What_may_still_be_shown_is_chosen_with_a_button_and_once_it_is_shown_nobody_is_asked_any_more()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.AppliesAsync();
        await day.Siti.GetsAccountAsync();
        await day.Siti.RegistersBusinessAsync();
        await day.FrontOfficer.Says("/berkas OSS-2026-00001");
        await day.FrontOfficer.Presses("visit.button.ask");
        await day.FrontOfficer.Presses("item.ktp-original.name");
        await day.FrontOfficer.Presses("visit.confirm");
        day.Siti.Sees("visit.told");
        day.FrontOfficer.SeesOnDesk("visit.card");

        await day.FrontOfficer.PressesOnDesk("Ditunjukkan: KTP asli");

        day.Siti.Sees("notice.complete");
        Assert.DoesNotMatch(day.Siti.Pattern("visit.case"), day.Siti.Read[^1]);
        Assert.Empty(day.Log.Errors);
    }
}
