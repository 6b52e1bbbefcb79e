using PtspBot.Domain.Cases;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>A NIK in full: for who judges it, in private, on record, for some minutes.</summary>
public sealed class RevealTests
{
    [Fact]
    public async Task An_officer_sees_the_whole_number_in_private_for_some_minutes_and_the_look_is_on_record()
    {
        await using var day = await Play.OpenAsync();
        var dewi = day.Verifier;
        await day.Siti.HandsInEverythingAsync(day);
        await dewi.PressesOnDesk("move-button.claim");
        await dewi.Says("/berkas OSS-2026-00001");
        dewi.SeesNoMore(WalkThrough.Nik);

        await dewi.Presses("NIK lengkap");
        dewi.Sees(WalkThrough.Nik);
        Assert.DoesNotContain(day.Theatre.DeskGroup.Messages, message => message.Words?.Contains(WalkThrough.Nik, StringComparison.Ordinal) == true);
        Assert.Single(await day.JournalAsync(), entry => entry is { Kind: EntryKind.Viewed, Item: "applicant-nik", ActorKind: ActorKind.Officer });

        await dewi.PressesOnDesk("move-button.release");
        await day.TurnAsync(TimeSpan.FromMinutes(5));
        Assert.DoesNotContain(dewi.Person.Private.Messages, message => message.Words?.Contains(WalkThrough.Nik, StringComparison.Ordinal) == true);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Who_has_no_part_in_the_step_has_no_such_button_and_a_forged_one_shows_nothing()
    {
        await using var day = await Play.OpenAsync();
        var (dewi, yanto) = (day.Verifier, day.FrontOfficer);
        await day.Siti.HandsInEverythingAsync(day);
        await dewi.Says("/berkas OSS-2026-00001");
        var forged = dewi.DataOf("NIK lengkap");

        await yanto.PressesData(forged);

        yanto.IsTold("move.no-role");
        Assert.DoesNotContain(yanto.Person.Private.Messages, message => message.Words?.Contains(WalkThrough.Nik, StringComparison.Ordinal) == true);
        Assert.DoesNotContain(await day.JournalAsync(), entry => entry is { Kind: EntryKind.Viewed });
    }

    [Fact]
    public async Task What_is_unusual_in_a_number_is_said_where_papers_are_judged()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.Verifier.PressesOnDesk("move-button.claim");

        await day.Verifier.PressesOnDesk("card.button.judge");

        day.Verifier.Sees("authority.nik-soft");
    }
}
