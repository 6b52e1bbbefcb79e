using PtspBot.Domain.Cases;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>Officers at work in their chats.</summary>
public sealed class StaffTests
{
    [Fact]
    public async Task Of_two_officers_at_one_button_the_first_has_it_and_the_second_is_told()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        var late = day.SecondVerifier.AimsOnDesk("move-button.claim");

        await day.Verifier.PressesOnDesk("move-button.claim");
        await late();

        day.SecondVerifier.IsTold("staff.press.taken");
        Assert.Single(await day.JournalAsync(), entry => entry.What == nameof(Move.Claim));
    }

    [Fact]
    public async Task Who_lacks_the_role_may_look_at_the_button_and_no_more()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);

        await day.FrontOfficer.PressesOnDesk("move-button.claim");

        day.FrontOfficer.IsTold("move.no-role");
        Assert.DoesNotContain(await day.JournalAsync(), entry => entry.What == nameof(Move.Claim));
    }

    [Fact]
    public async Task An_applicant_asks_an_officer_and_is_answered_after_a_preview()
    {
        await using var day = await Play.OpenAsync();
        var (siti, verifier) = (day.Siti, day.Verifier);
        await siti.HandsInEverythingAsync(day);

        await siti.Presses("case.button.officer");
        siti.Sees("officer-call.write");
        await siti.Says("Kapan selesai?");
        siti.Sees("officer-call.passed");
        verifier.SeesOnDesk("Kapan selesai?");

        await verifier.PressesOnDesk("passed-on.reply");
        await verifier.Says("Hari ini sebelum pukul 10.00, Bu.");
        verifier.Sees("staff-form.reply-preview");
        siti.SeesNoMore("Hari ini sebelum");
        await verifier.Presses("staff-form.reply-confirm");
        siti.Sees("Hari ini sebelum pukul 10.00, Bu.");

        await siti.Presses("officer-call.done");
        siti.Sees("case.ball.office-due");
    }

    [Fact]
    public async Task What_OSS_says_is_noted_for_everybody_and_moves_nothing()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.Verifier.Says("/statusoss OSS-2026-00001");
        day.Verifier.Sees("external.57");
        await day.Verifier.Says("/statusoss OSS-2026-00001 99");
        day.Verifier.Sees("external.unknown");

        await day.Verifier.Says("/statusoss OSS-2026-00001 57");
        day.Verifier.Sees("external.noted");

        day.FrontOfficer.SeesOnDesk("external.card");
        day.FrontOfficer.SeesOnDesk("card.unclaimed-due");
        await day.Siti.Says("/status");
        day.Siti.Sees("external.applicant");
        Assert.Single(await day.JournalAsync(), entry => entry is { Kind: Domain.Cases.EntryKind.External, Reason: "57" });
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Officers_have_their_own_menu_and_who_is_removed_has_the_applicants_again_and_can_do_nothing_with_old_cards()
    {
        await using var day = await Play.OpenAsync();
        var (dewi, ratna) = (day.Verifier, day.Head);
        await day.Siti.HandsInEverythingAsync(day);
        Assert.Contains(day.Theatre.World.Profile.CommandsFor(dewi.Person, dewi.Person.Private), command => command.Command == "antrean");
        Assert.DoesNotContain(day.Theatre.World.Profile.CommandsFor(day.Siti.Person, day.Siti.Person.Private), command => command.Command == "antrean");
        await dewi.PressesOnDesk("move-button.claim");
        await dewi.PressesOnDesk("card.button.judge");
        var old = dewi.DataOf("judge.button.accept");

        await ratna.Says("/peran 3 keluar");
        ratna.Sees("authority.roles.done");
        dewi.Sees("authority.roles.told");
        await dewi.PressesOnDesk("move-button.release");
        dewi.IsTold("staff.press.no-authority");
        await dewi.PressesData(old);

        Assert.DoesNotContain(await day.JournalAsync(), entry => entry.What is nameof(Move.Release) or nameof(ItemMove.Accept));
        Assert.DoesNotContain(day.Theatre.World.Profile.CommandsFor(dewi.Person, dewi.Person.Private), command => command.Command == "antrean");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task What_is_written_in_the_group_reaches_no_applicant()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        var read = day.Siti.Person.Private.Messages.Count;

        await day.Verifier.Actor.SaysAsync("Berkas ini aneh.", day.Theatre.DeskGroup);

        Assert.Equal(read, day.Siti.Person.Private.Messages.Count);
    }
}
