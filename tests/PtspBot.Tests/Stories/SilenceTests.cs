using PtspBot.Domain.Cases;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>Weeks in which an applicant says nothing, or only that they want to be left alone.</summary>
public sealed class SilenceTests
{
    /// <summary>07:31 in Blitar: the office has just opened.</summary>
    private static readonly TimeSpan Opens = new(0, 31, 0);

    private static readonly DateTimeOffset WarningDay = Day(12, 8) + Opens;

    /// <summary>14:31 in Blitar: on a Friday the office closes early.</summary>
    private static readonly DateTimeOffset ClosingMoment = Day(12, 11) + new TimeSpan(7, 31, 0);

    [Fact]
    public async Task Who_never_answers_is_reminded_ever_more_seldom_then_warned_then_closed_and_may_come_back()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.AppliesAsync();
        var before = day.Siti.Read.Count;

        await AtAsync(day, Day(11, 24) + Opens, "step.register-account.remind.form-unfinished");
        await AtAsync(day, Day(11, 26) + Opens, "step.register-account.remind.form-still-unfinished");
        await AtAsync(day, Day(12, 2) + Opens, "step.register-account.remind.form-forgotten");
        await AtAsync(day, WarningDay, "remind.warning");
        day.Siti.Sees("Jumat, 11 Desember 2026 pukul 14.30 WIB");
        await AtAsync(day, ClosingMoment, "notice.expired");
        Assert.Equal(before + 5, day.Siti.Read.Count);

        await day.TurnAsync(TimeSpan.FromDays(30));
        Assert.Equal(before + 5, day.Siti.Read.Count);
        await day.Siti.Presses("move-button.reopen");
        day.Siti.Sees("notice.reopened");
        day.Siti.Sees("step.register-account.guide");
        await day.Siti.GetsAccountAsync();
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task The_desk_reads_on_the_card_what_silence_leads_to_and_whoever_comes_back_goes_on_where_they_stopped()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day, npwp: true);
        await day.TurnAsync(TimeSpan.FromMinutes(20));
        await day.Verifier.SendsBackNpwpAsync();

        await AtAsync(day, Day(11, 26) + Opens, "step.verify-file.remind.correction-soon-due");
        await AtAsync(day, Day(11, 30) + Opens, "step.verify-file.remind.correction-due-today");
        await day.TurnToAsync(WarningDay);
        day.Head.SeesOnDesk("card.closing");
        await day.TurnToAsync(ClosingMoment);
        day.Head.SeesOnDesk("case.final.expired");
        await day.TurnToAsync(Day(12, 14) + TimeSpan.FromHours(2));
        await day.Siti.Presses("move-button.reopen");
        day.Siti.Sees("case.correction");
        await day.TurnAsync(TimeSpan.FromHours(1));
        await day.Siti.Sends(Papers.Pdf("npwp, terbaca"), "npwp.pdf");

        // Twenty minutes of the hour were used before; the rest is counted from 10:00.
        day.Siti.Sees("Senin, 14 Desember 2026 pukul 10.40 WIB");
    }

    [Fact]
    public async Task Whoever_does_something_begins_a_new_wait()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.AppliesAsync();
        await day.TurnToAsync(WarningDay);
        day.Siti.Sees("remind.warning");

        await day.Siti.Presses("step.register-account.report");
        await day.TurnToAsync(ClosingMoment + TimeSpan.FromDays(1));

        day.Siti.SeesNoMore("notice.expired");
        Assert.DoesNotContain(await day.JournalAsync(), entry => entry.What == nameof(Move.Expire));
    }

    [Fact]
    public async Task Duties_due_on_one_day_are_reminded_of_in_one_letter_and_what_was_brought_is_left_out()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.Verifier.ClaimsAndAcceptsAsync();
        await day.Verifier.ApprovesAndRecordsAsync();

        await AtAsync(day, Day(12, 2) + Opens, "step.fulfil-commitments.remind.commitment-soon-due");
        day.Siti.Sees("• Izin Lokasi\n• SPPL atau UKL-UPL");
        await day.FrontOfficer.PressesOnDesk("Ditunjukkan: Izin Lokasi");
        await day.TurnToAsync(Day(12, 7) + Opens);

        Assert.Single(day.Siti.Person.Private.Messages, message => day.Siti.Pattern("step.fulfil-commitments.remind.commitment-soon-due").IsMatch(message.Words ?? ""));
        day.Siti.Sees("step.fulfil-commitments.remind.commitment-due-today");
        Assert.Contains("• SPPL atau UKL-UPL", day.Siti.Person.Private.Messages[^1].Words, StringComparison.Ordinal);
        Assert.DoesNotContain("• Izin Lokasi", day.Siti.Person.Private.Messages[^1].Words, StringComparison.Ordinal);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Nothing_goes_to_an_applicant_at_night_and_what_is_still_true_comes_in_the_morning()
    {
        await using var day = await Play.OpenAsync(Day(11, 23) + TimeSpan.FromHours(13) + TimeSpan.FromMinutes(30));
        await day.Siti.AppliesAsync();
        await day.Siti.Presses("step.register-account.report");
        var night = day.Siti.Actor.News.Count;

        await day.TurnToAsync(Day(11, 23) + TimeSpan.FromHours(23) + TimeSpan.FromMinutes(59));
        Assert.Equal(night, day.Siti.Actor.News.Count);
        await day.TurnToAsync(Day(11, 24) + TimeSpan.FromMinutes(1));

        day.Siti.Sees("step.activation-mail.remind.activation-due");
    }

    [Fact]
    public async Task A_snoozed_reminder_comes_on_the_next_day_and_the_snooze_can_be_taken_back()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.AppliesAsync();
        await day.TurnToAsync(Day(11, 26) + Opens);

        await day.Siti.Presses("remind.button.later");
        day.Siti.Sees("remind.snoozed");
        await day.TurnToAsync(Day(11, 27) + TimeSpan.FromMinutes(119));
        day.Siti.SeesNoMore("remind.again");
        await day.TurnToAsync(Day(11, 27) + TimeSpan.FromMinutes(121));
        day.Siti.Sees("remind.again");

        await day.Siti.Presses("remind.button.later");
        await day.Siti.Says("/status");
        day.Siti.Sees("remind.snoozed");
        await day.Siti.Presses("remind.button.as-usual");
        await day.TurnToAsync(Day(11, 28) + TimeSpan.FromHours(12));
        day.Siti.SeesNoMore("remind.again");
        await day.TurnToAsync(Day(12, 2) + Opens);
        day.Siti.Sees("step.register-account.remind.form-forgotten");
    }

    [Fact]
    public async Task Who_wants_no_more_reminders_of_a_step_gets_none_but_is_told_before_it_is_closed()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.AppliesAsync();
        await day.TurnToAsync(Day(11, 24) + Opens);
        await day.Siti.Presses("remind.button.never");

        await day.TurnToAsync(WarningDay - TimeSpan.FromMinutes(2));
        Assert.DoesNotContain(day.Siti.Read, text => day.Siti.Pattern("step.register-account.remind.form-forgotten").IsMatch(text));
        await day.TurnToAsync(WarningDay);
        day.Siti.Sees("remind.warning");
        await day.Siti.Says("/status");
        day.Siti.Sees("remind.off");
        await day.Siti.Presses("remind.button.as-usual");
        day.Siti.SeesNoMore("remind.off");

        await day.Siti.Presses("step.register-account.report");
        await day.Siti.SeesWithin(TimeSpan.FromMinutes(6), "step.activation-mail.remind.activation-due");
    }

    [Fact]
    public async Task One_person_is_reminded_so_many_times_a_day_and_the_rest_waits_for_the_next()
    {
        await using var day = await Play.OpenAsync();
        for (var number = 0; number < 4; number++)
            await AppliesForAsync(day, $"Warung nomor {number}");

        await day.TurnToAsync(Day(11, 24) + TimeSpan.FromHours(16));
        Assert.Equal(3, Reminders(day));
        await day.TurnToAsync(Day(11, 25) + TimeSpan.FromMinutes(1));

        Assert.Equal(4, Reminders(day));
    }

    [Fact]
    public async Task A_closed_case_does_not_come_back_beside_another_for_the_same_business()
    {
        await using var day = await Play.OpenAsync();
        await AppliesForAsync(day, "Warung Melati");
        await day.TurnToAsync(ClosingMoment);
        var reopen = day.Siti.DataOf("move-button.reopen");
        await AppliesForAsync(day, "Warung Melati", "menu.apply");

        await day.Siti.PressesData(reopen);

        day.Siti.Sees("reopen.taken");
        Assert.DoesNotContain(await day.JournalAsync(), entry => entry.What == nameof(Move.Reopen));
        Assert.Empty(day.Log.Errors);
    }

    private static int Reminders(Play day) => day.Siti.Person.Private.Messages.Count(message => day.Siti.Pattern("step.register-account.remind.form-unfinished").IsMatch(message.Words ?? ""));

    private static async Task AppliesForAsync(Play day, string business, string apply = "menu.apply-another")
    {
        var siti = day.Siti;
        if (siti.Person.Private.Messages.Count == 0)
        {
            await siti.Starts();
            await siti.Presses("privacy.accept");
        }
        else
        {
            await siti.Says("/mulai");
            await siti.Presses(apply);
        }

        await siti.Presses("field.applicant-kind.choice.individual");
        foreach (var answer in (string[])["Siti Melati", WalkThrough.Nik, WalkThrough.Email, WalkThrough.Phone, business])
            await siti.Says(answer);
        await siti.Presses("region.district");
        await siti.Presses("Bendogerit");
        await siti.Presses("field.service-mode.choice.alone");
        await siti.Presses("review.send");
        siti.Sees("notice.created");
    }

    /// <summary>Before the minute it is not said, in it it is.</summary>
    private static async Task AtAsync(Play day, DateTimeOffset moment, string key)
    {
        await day.TurnToAsync(moment - TimeSpan.FromMinutes(2));
        day.Siti.SeesNoMore(key);
        await day.TurnToAsync(moment);
        day.Siti.Sees(key);
    }

    /// <summary>07:00 in Blitar on a day of 2026.</summary>
    private static DateTimeOffset Day(int month, int day) => new(2026, month, day, 0, 0, 0, TimeSpan.Zero);
}
