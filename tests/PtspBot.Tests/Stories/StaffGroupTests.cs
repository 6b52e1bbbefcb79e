using PtspBot.Domain.Cases;
using PtspBot.Sandbox;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>The full work of a verification, and a group that Telegram moves to another id under it.</summary>
public sealed class StaffGroupTests
{
    [Fact]
    public async Task Two_rounds_of_corrections_each_with_its_own_verdicts_lead_to_an_approval()
    {
        await using var day = await Play.OpenAsync();
        var (siti, dewi) = (day.Siti, day.Verifier);
        await siti.HandsInEverythingAsync(day, npwp: true);
        await dewi.SendsBackNpwpAsync();

        for (var round = 0; round < 2; round++)
        {
            siti.Sees("notice.sent-back");
            await siti.Sends(Papers.Pdf($"npwp, usaha ke-{round}"), "npwp.pdf");
            siti.Sees("notice.resubmitted");
            await dewi.PressesOnDesk("card.button.judge");
            if (round == 1)
                break;
            await dewi.Presses("judge.button.refuse");
            await dewi.Presses("reason.D02");
            await dewi.PressesOnDesk("move-button.send-back");
            await dewi.Presses("staff-form.send-back.confirm");
        }

        await dewi.Presses("judge.button.accept");
        await dewi.ApprovesAndRecordsAsync();

        siti.Sees("notice.approved");
        var journal = await day.JournalAsync();
        Assert.Equal(2, journal.Count(entry => entry.What == nameof(Move.SendBack)));
        Assert.Equal([nameof(ItemMove.Refuse), nameof(ItemMove.Refuse), nameof(ItemMove.Accept)],
            journal.Where(entry => entry.Item == "npwp-card" && entry.What is nameof(ItemMove.Refuse) or nameof(ItemMove.Accept)).Where(entry => entry.Item == "npwp-card").Select(entry => entry.What));
        Assert.Equal(1, day.Theatre.DeskGroup.Messages.Count(message => message.Keyboard is not null || message.Words?.Contains("OSS-2026-00001", StringComparison.Ordinal) == true));
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_group_that_becomes_a_supergroup_goes_on_being_the_desk()
    {
        await using var day = await Play.OpenAsync();
        var (ratna, dewi) = (day.Head, day.Verifier);
        await ratna.Actor.ActAsync(() => ratna.Person.RemoveBot(day.Theatre.DeskGroup));
        var plain = ratna.Person.CreateGroup("Meja Baru", ChatKind.Group, dewi.Person, day.FrontOfficer.Person);
        await ratna.Actor.ActAsync(() => ratna.Person.AddBot(plain));
        await ratna.Says("/undang meja");
        await ratna.Actor.SaysAsync(ratna.Read[^1].Split('\n').Single(line => line.StartsWith("/pasang ", StringComparison.Ordinal)), plain);
        await day.Siti.AppliesAsync();
        await day.Siti.GetsAccountAsync();
        await day.Siti.RegistersBusinessAsync();
        Assert.NotNull(day.FrontOfficer.ButtonFor(plain, "Ditunjukkan: KTP asli"));

        var upgraded = plain;
        await ratna.Actor.ActAsync(() => upgraded = ratna.Person.Upgrade(plain));
        await day.Siti.Presses("NPWP", sending: Papers.Pdf("npwp"));

        Assert.NotNull(day.FrontOfficer.ButtonFor(upgraded, "Ditunjukkan: KTP asli"));
        await day.FrontOfficer.Actor.PressesAsync(day.FrontOfficer.Pattern("Ditunjukkan: KTP asli", whole: true), upgraded);
        day.Siti.Sees("notice.complete");
        await dewi.Actor.PressesAsync(dewi.Pattern("move-button.claim", whole: true), upgraded);
        dewi.IsTold("staff.done.claim");
        Assert.Empty(day.Log.Errors);
    }
}
