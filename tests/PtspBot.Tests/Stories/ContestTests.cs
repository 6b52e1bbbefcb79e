using PtspBot.Domain.Cases;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>Two officers at contradicting buttons, fifty presses each and all at once.</summary>
public sealed class ContestTests
{
    private const int Presses = 50;

    [Fact]
    public async Task Of_a_hundred_presses_that_approve_and_cancel_one_decides_and_everybody_is_told()
    {
        await using var day = await Play.OpenAsync();
        var (siti, dewi, ratna) = (day.Siti, day.Verifier, day.Head);
        await siti.HandsInEverythingAsync(day);
        await dewi.ClaimsAndAcceptsAsync();
        await dewi.PressesOnDesk("move-button.approve");
        await dewi.Presses("staff-form.approve.yes");
        await dewi.Says(WalkThrough.LicenceNumber);
        await dewi.Says("23-11-2026");
        await ratna.Says("/berkas OSS-2026-00001");
        await ratna.Presses("move-button.cancel");
        await ratna.Says("Usaha sudah berhenti.");
        var (approve, cancel) = (dewi.DataOf("staff-form.approve.confirm"), ratna.DataOf("staff-form.cancel.confirm"));
        var heard = siti.Person.Private.Messages.Count;

        await Task.WhenAll(
            dewi.Actor.PressesDataAsync(Enumerable.Repeat(approve, Presses)),
            ratna.Actor.PressesDataAsync(Enumerable.Repeat(cancel, Presses)));

        var decision = Assert.Single(await day.JournalAsync(), entry => entry.What is nameof(Move.Approve) or nameof(Move.Cancel));
        Assert.Equal(heard + 1, siti.Person.Private.Messages.Count);
        day.EveryPressIsAnsweredOnce(dewi, ratna);
        var loser = decision.What == nameof(Move.Approve) ? ratna : dewi;
        loser.Sees("staff-form.changed-meanwhile");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Of_a_hundred_presses_that_claim_and_let_go_the_journal_is_a_story_that_can_be_true()
    {
        await using var day = await Play.OpenAsync();
        var (dewi, bagus) = (day.Verifier, day.SecondVerifier);
        await day.Siti.HandsInEverythingAsync(day);
        var claim = dewi.DataOf(day.Theatre.DeskGroup, "move-button.claim");
        var release = claim.Replace(nameof(Move.Claim), nameof(Move.Release), StringComparison.Ordinal);

        await Task.WhenAll(
            dewi.Actor.PressesDataAsync(Enumerable.Range(0, Presses).Select(each => each % 2 == 0 ? claim : release), day.Theatre.DeskGroup),
            bagus.Actor.PressesDataAsync(Enumerable.Repeat(claim, Presses), day.Theatre.DeskGroup));

        Assert.Single(await day.JournalAsync(), entry => entry.What is nameof(Move.Claim) or nameof(Move.Release));
        day.EveryPressIsAnsweredOnce(dewi, bagus);
        Assert.Equal(1, day.CountOnDesk("card.claimed-due"));
        Assert.Empty(day.Log.Errors);
    }
}
