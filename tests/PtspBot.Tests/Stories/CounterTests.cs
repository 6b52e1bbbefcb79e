using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Talk;
using PtspBot.Persistence;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>Citizens without Telegram: served at the counter to the end, and perhaps one day in a chat of their own.</summary>
public sealed class CounterTests
{
    private const string Number = "OSS-2026-00001";

    [Fact]
    public async Task A_citizen_without_Telegram_is_served_at_the_counter_to_an_active_licence()
    {
        await using var day = await Play.OpenAsync();
        var (yanto, verifier) = (day.FrontOfficer, day.Verifier);
        await yanto.OpensAtCounterAsync();
        Assert.DoesNotContain(yanto.Person.Private.Messages, message => message.From.IsBot && message.Words?.Contains(WalkThrough.Nik, StringComparison.Ordinal) == true);

        await yanto.GetsAccountAsync();
        await yanto.RegistersBusinessAsync();
        verifier.SeesOnDesk("counter.card");
        await yanto.Presses("NPWP", sending: Papers.Pdf("npwp"));
        yanto.Sees("notice.item-in");
        await yanto.Presses("Ditunjukkan: KTP asli");
        yanto.Sees("notice.complete");
        await yanto.Presses("counter.button.leave");

        await verifier.SendsBackNpwpAsync();
        yanto.Sees("counter.pass-on");
        yanto.Sees("notice.sent-back");
        yanto.Sees("+6281200000001");
        await yanto.Presses("counter.button.serve");
        yanto.Sees("case.correct-until");
        await yanto.Sends(Papers.Pdf("npwp, terbaca"), "npwp.pdf");
        yanto.Sees("notice.resubmitted");
        await verifier.PressesOnDesk("card.button.judge");
        await verifier.Presses("judge.button.accept");
        await verifier.ApprovesAndRecordsAsync();
        yanto.Sees("notice.approved");

        await yanto.Presses("counter.button.serve");
        await yanto.Presses("SPPL atau UKL-UPL", sending: Papers.Pdf("sppl"));
        await verifier.PressesOnDesk("card.button.judge");
        await verifier.PressesUntilDone("judge.button.waive", "judge.button.accept");
        yanto.Sees("step.licence-active.done");
        verifier.SeesOnDesk("card.over");

        var journal = await day.JournalAsync();
        Assert.All(journal.Where(entry => entry.What is nameof(Move.Report) || (entry.What == nameof(Move.Submit) && entry.FromStep is null)), entry => Assert.Equal((ActorKind.Counter, yanto.Person.Id), (entry.ActorKind, entry.ActorId)));
        Assert.Equal(3, journal.Count(entry => entry is { Record: RecordKind.DocumentUpload, Channel: Channel.Counter, ActorKind: ActorKind.Counter }));
        Assert.DoesNotContain(journal, entry => entry.ActorKind == ActorKind.Applicant);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Consent_at_the_counter_is_on_record_with_its_words_and_who_took_it()
    {
        await using var day = await Play.OpenAsync();
        await day.FrontOfficer.Says("/loket");
        await day.FrontOfficer.Presses("counter.button.form");
        day.FrontOfficer.Sees("counter.consent.sent");
        await day.FrontOfficer.Presses("counter.button.start");

        var consent = Assert.Single(await AllAsync<Consent>(day));

        Assert.Equal(day.FrontOfficer.Person.Id, consent.TakenBy);
        Assert.True(CounterChat.Is(consent.ChatId));
        Assert.Equal(("1", "id", 64), (consent.NoticeVersion, consent.Language, consent.TextHash.Length));
        Assert.Equal(Play.Monday, consent.At);
    }

    [Fact]
    public async Task An_assisted_citizen_at_the_counter_is_registered_by_the_officer_as_the_office()
    {
        await using var day = await Play.OpenAsync();
        var yanto = day.FrontOfficer;
        await yanto.OpensAtCounterAsync("assisted");
        await yanto.GetsAccountAsync();

        await yanto.PressesOnDesk("move-button.claim");
        await yanto.PressesOnDesk("move-button.report");
        yanto.Sees("field.nib-number.ask");
        await yanto.Says(WalkThrough.Nib);
        await yanto.Sends(Papers.Pdf("izin usaha"), "izin-usaha.pdf");
        await yanto.Presses("staff-form.outputs.confirm");
        yanto.Sees("step.licensing-papers.guide");
        await yanto.Presses("counter.button.serve");
        await yanto.Presses("Ditunjukkan: KTP asli");

        yanto.Sees("notice.complete");
        Assert.Single(await day.JournalAsync(), entry => entry is { What: nameof(Move.Report), ActorKind: ActorKind.Officer });
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task With_a_code_and_the_last_digits_of_the_NIK_the_case_is_the_applicants_own_and_everything_goes_to_them()
    {
        await using var day = await Play.OpenAsync();
        var (yanto, siti) = (day.FrontOfficer, day.Siti);
        await yanto.OpensAtCounterAsync();
        await yanto.GetsAccountAsync();
        var old = yanto.DataOf("step.register-business.report");

        var payload = await CodeAsync(day);
        await siti.Starts(payload);
        siti.Sees("counter.link.first-consent");
        siti.Sees("privacy.notice");
        siti.SeesNoMore("OSS-2026");
        await siti.Presses("privacy.accept");
        siti.Sees("counter.link.ask");
        await siti.Says("0001");
        siti.Sees("counter.link.done");
        siti.Sees("step.register-business.guide");
        yanto.Sees("counter.link.told");

        await siti.RegistersBusinessAsync();
        await yanto.PressesData(old);
        yanto.IsTold("staff.press.gone");
        await yanto.PressesOnDesk("Ditunjukkan: KTP asli");
        siti.Sees("notice.complete");
        await siti.Presses("case.button.officer");
        await siti.Says("Kapan selesai?");
        await day.Verifier.PressesOnDesk("passed-on.reply");
        await day.Verifier.Says("Hari ini, Bu.");
        await day.Verifier.Presses("staff-form.reply-confirm");
        siti.Sees("Hari ini, Bu.");

        Assert.Single(await day.JournalAsync(), entry => entry is { Kind: EntryKind.CodeGiven, ActorKind: ActorKind.Officer });
        Assert.Single(await day.JournalAsync(), entry => entry is { Kind: EntryKind.Linked, ActorKind: ActorKind.Applicant } && entry.ActorId == siti.Person.Id);
        Assert.All(await AllAsync<Consent>(day), consent => Assert.Equal(siti.Person.Id, consent.ChatId));
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_stranger_with_a_stolen_code_learns_nothing_and_the_code_dies()
    {
        await using var day = await Play.OpenAsync();
        var (yanto, stranger) = (day.FrontOfficer, day.AddApplicant("Tamu"));
        await yanto.OpensAtCounterAsync();
        var payload = await CodeAsync(day);
        await stranger.Starts(payload);
        await stranger.Presses("privacy.accept");

        foreach (var digits in (string[])["1234", "4321", "1111"])
        {
            await stranger.Says(digits);
            stranger.Sees("counter.link.refused");
        }

        yanto.Sees("counter.link.guessed");
        await stranger.Says("0001");
        stranger.Sees("counter.link.refused");
        await stranger.Starts("k-entah");
        await stranger.Says("0001");
        stranger.Sees("counter.link.refused");
        Assert.DoesNotContain(stranger.Person.Private.Messages, message => message.From.IsBot && (message.Words?.Contains("OSS-2026", StringComparison.Ordinal) == true || message.Words?.Contains("Melati", StringComparison.Ordinal) == true));

        await day.Siti.Starts(await CodeAsync(day));
        await day.Siti.Presses("privacy.accept");
        await day.Siti.Says("0001");
        day.Siti.Sees("counter.link.done");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_code_is_good_once_and_for_some_days_and_never_for_an_officer()
    {
        await using var day = await Play.OpenAsync();
        await day.FrontOfficer.OpensAtCounterAsync();
        var (late, used) = (await CodeAsync(day), "");
        await day.Verifier.Starts(late);
        day.Verifier.Sees("counter.link.not-for-officers");
        await day.TurnAsync(TimeSpan.FromDays(8));
        await day.Siti.Starts(late);
        await day.Siti.Presses("privacy.accept");
        await day.Siti.Says("0001");
        day.Siti.Sees("counter.link.refused");

        await day.Siti.Starts(used = await CodeAsync(day));
        await day.Siti.Says("0001");
        day.Siti.Sees("counter.link.done");
        var stranger = day.AddApplicant("Tamu");
        await stranger.Starts(used);
        await stranger.Presses("privacy.accept");
        await stranger.Says("0001");
        stranger.Sees("counter.link.refused");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Silence_at_the_counter_is_told_to_who_opened_the_case_and_to_the_desk_while_they_are_away()
    {
        await using var day = await Play.OpenAsync();
        var yanto = day.FrontOfficer;
        await yanto.OpensAtCounterAsync();

        await day.TurnAsync(TimeSpan.FromDays(1));
        yanto.Sees("counter.pass-on");
        yanto.Sees("step.register-account.remind.form-unfinished");
        await yanto.Says("/cuti hari ini sampai 4 Des");
        await yanto.Presses("duty.button.enter");
        await day.TurnAsync(TimeSpan.FromDays(2));
        day.Head.SeesOnDesk("counter.pass-on-desk");
        Assert.DoesNotContain(day.Theatre.DeskGroup.Messages, message => message.Words?.Contains("Siti Melati", StringComparison.Ordinal) == true);

        await day.TurnAsync(TimeSpan.FromDays(20));
        Assert.Single(await day.JournalAsync(), entry => entry.What == nameof(Move.Expire));
        await yanto.Says($"/loket {Number}");
        await yanto.Presses("move-button.reopen");
        yanto.Sees("notice.reopened");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task The_same_business_twice_is_told_to_the_officer_with_its_number_and_a_draft_is_given_up_without_a_trace()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.AppliesAsync();
        var yanto = day.FrontOfficer;
        await yanto.Says("/loket");
        await yanto.Presses("counter.button.start");
        await yanto.Presses("field.applicant-kind.choice.individual");
        await yanto.Says("Siti Melati");
        await yanto.Says(WalkThrough.Nik);
        yanto.Sees("counter.nik-known");
        await yanto.Says(WalkThrough.Email);
        await yanto.Says(WalkThrough.Phone);
        await yanto.Says("warung melati, RUMAH MAKAN");
        yanto.Sees("counter.duplicate");
        yanto.Sees(Number);
        await yanto.Says("/loket");
        yanto.Sees("counter.draft-open");
        await yanto.Presses("counter.button.go-on");
        await yanto.Presses("intake.give-up");

        yanto.Sees("counter.ended");
        Assert.Single(await AllAsync<CaseFile>(day));
        await yanto.Says("halo");
        yanto.Sees("staff.start");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Only_the_front_office_serves_and_what_was_typed_after_leaving_is_no_answer()
    {
        await using var day = await Play.OpenAsync();
        var (yanto, bagus) = (day.FrontOfficer, new Someone(day, (await day.Theatre.AddOfficerAsync("Bagus", "verifikator", TestContext.Current.CancellationToken)).Person));
        await bagus.Says("/loket");
        bagus.Sees("move.no-role");
        await yanto.OpensAtCounterAsync();
        var report = yanto.DataOf("step.register-account.report");
        var serve = $"{report.Split(":c.")[0]}:counter:serve";

        await bagus.PressesData(report);
        bagus.IsTold("move.no-role");
        await bagus.PressesData(serve);
        bagus.IsTold("move.no-role");
        await yanto.Says("/batal");
        yanto.Sees("counter.left");
        await yanto.Says("sudah");
        yanto.Sees("staff.start");

        Assert.DoesNotContain(await day.JournalAsync(), entry => entry.What == nameof(Move.Report));
        await yanto.Says("/cari siti");
        await yanto.Presses("counter.button.serve");
        yanto.Sees("step.register-account.guide");
        await yanto.Says("/berkas OSS-2026-00001");
        await yanto.Presses("counter.button.slip");
        yanto.Sees("counter.slip.sent");
        Assert.Empty(day.Log.Errors);
    }

    /// <summary>The payload of the link that the front office gives out for the one case there is.</summary>
    private static async Task<string> CodeAsync(Play day)
    {
        await day.FrontOfficer.Says($"/berkas {Number}");
        await day.FrontOfficer.Presses("counter.button.link");
        day.FrontOfficer.Sees("counter.link.given");
        var link = day.FrontOfficer.Read.SelectMany(words => words.Split('\n')).Single(line => line.StartsWith("https://t.me/", StringComparison.Ordinal));
        return link.Split("?start=")[1];
    }

    private static async Task<List<T>> AllAsync<T>(Play day)
        where T : class
    {
        await using var db = day.Theatre.Worker.Services.GetRequiredService<OfficeDatabase>().Context();
        return await db.Set<T>().ToListAsync(TestContext.Current.CancellationToken);
    }
}
