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
    public async Task A_group_that_lost_the_bot_is_taken_off_and_paired_again_as_the_admin_is_told()
    {
        await using var day = await Play.OpenAsync();
        var (ratna, desk) = (day.Head, day.Theatre.DeskGroup);
        await ratna.Actor.ActAsync(() => ratna.Person.RemoveBot(desk));
        ratna.Sees("authority.group-lost");
        await day.Siti.AppliesAsync();
        await day.Siti.GetsAccountAsync();
        await day.Siti.RegistersBusinessAsync();

        await ratna.Actor.ActAsync(() => ratna.Person.AddBot(desk, asAdministrator: true));
        await ratna.Says("/undang meja");
        var code = ratna.Read[^1].Split('\n').Single(line => line.StartsWith("/pasang ", StringComparison.Ordinal));
        await ratna.Actor.SaysAsync(code, desk);
        await day.Siti.Presses("NPWP", sending: Papers.Pdf("npwp"));

        await day.FrontOfficer.PressesOnDesk("Ditunjukkan: KTP asli");
        day.Siti.Sees("notice.complete");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_prepared_answer_is_seen_once_more_and_sent_in_the_applicants_language()
    {
        await using var day = await Play.OpenAsync();
        var (siti, verifier) = (day.Siti, day.Verifier);
        await siti.HandsInEverythingAsync(day);
        await siti.Presses("case.button.officer");
        await siti.Says("Kapan selesai?");

        await verifier.PressesOnDesk("passed-on.reply");
        await verifier.Presses("talk.name.being-checked");
        verifier.Sees("talk.answer.being-checked");
        siti.SeesNoMore("talk.answer.being-checked");
        await verifier.Presses("staff-form.reply-confirm");

        siti.Sees("talk.answer.being-checked");
    }

    [Fact]
    public async Task An_answer_typed_in_the_group_is_prepared_in_private_and_sent_only_there()
    {
        await using var day = await Play.OpenAsync();
        var (siti, verifier, desk) = (day.Siti, day.Verifier, day.Theatre.DeskGroup);
        await siti.HandsInEverythingAsync(day);
        await siti.Presses("case.button.officer");
        await siti.Says("Kapan selesai?");
        var asked = desk.Messages[^1];

        await verifier.Actor.ActAsync(() => verifier.Person.Say(desk, "Hari ini, Bu.", asked));
        verifier.Sees("staff-form.reply-preview");
        siti.SeesNoMore("Hari ini, Bu.");
        await verifier.Actor.ActAsync(() => verifier.Person.Say(desk, "Jangan lupa makan siang.", asked));
        verifier.Sees("talk.form-open");
        await verifier.Presses("staff-form.reply-confirm");

        siti.Sees("Hari ini, Bu.");
        await verifier.Actor.ActAsync(() => verifier.Person.Say(desk, "Ini untuk kita saja."));
        Assert.DoesNotContain(siti.Person.Private.Messages, message => message.Words?.Contains("kita saja", StringComparison.Ordinal) == true || message.Words?.Contains("makan siang", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_note_is_for_officers_in_private_and_the_applicant_never_hears_of_it()
    {
        await using var day = await Play.OpenAsync();
        var (siti, verifier) = (day.Siti, day.Verifier);
        await siti.HandsInEverythingAsync(day);
        var read = siti.Person.Private.Messages.Count;

        await verifier.Says("/berkas OSS-2026-00001");
        await verifier.Presses("talk.note-button");
        await verifier.Says("Lokasi dekat sungai.");
        verifier.Sees("talk.noted");

        await day.SecondVerifier.Says("/berkas OSS-2026-00001");
        day.SecondVerifier.Sees("Lokasi dekat sungai.");
        day.FrontOfficer.SeesOnDesk("talk.remark-there");
        Assert.DoesNotContain(day.Theatre.DeskGroup.Messages, message => message.Words?.Contains("sungai", StringComparison.Ordinal) == true);
        Assert.Equal(read, siti.Person.Private.Messages.Count);
        Assert.Single(await day.JournalAsync(), entry => entry is { Kind: EntryKind.Noted, Note: "Lokasi dekat sungai." });
    }

    [Fact]
    public async Task Other_words_while_an_outage_is_asked_about_are_its_reason()
    {
        await using var day = await Play.OpenAsync();
        var ratna = day.Head;
        await ratna.Says("/gangguan OSS lambat");
        ratna.Sees("outage.confirm");

        await ratna.Says("OSS tidak dapat dibuka sejak 08.00");
        ratna.Sees("OSS tidak dapat dibuka sejak 08.00");
        await ratna.Actor.SendsStickerAsync();
        ratna.Sees("outage.confirm");
        await ratna.Presses("outage.yes");

        ratna.SeesOnDesk("OSS tidak dapat dibuka sejak 08.00");
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
