using System.Text.Json.Nodes;
using PtspBot.Domain.Cases;
using PtspBot.Sandbox;
using PtspBot.Sandbox.Web;
using PtspBot.Tests.Documents;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>What people send instead of what they are asked for: each gets a sensible sentence, and can go on.</summary>
public sealed class BadInputTests
{
    [Fact]
    public async Task What_nobody_asked_for_is_explained_and_the_question_asked_again()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.Starts();
        await siti.Presses("privacy.accept");

        await siti.Says("entahlah");
        siti.Sees("answer.press-a-button");
        siti.Sees("field.applicant-kind.ask");
        await siti.Presses("field.applicant-kind.choice.individual");

        foreach (var sends in (Func<Task>[])[() => siti.Actor.SendsStickerAsync(), () => siti.Actor.SendsVoiceAsync(), () => siti.Actor.SendsLocationAsync(-8.1, 112.2)])
        {
            await sends();
            siti.Sees("answer.not-readable");
            siti.Sees("field.full-name.ask");
        }

        await siti.Sends(Papers.Pdf(), "nama.pdf");
        siti.Sees("answer.not-a-file");
        await siti.SharesContact();
        siti.Sees("answer.not-a-contact");
        await siti.Says("12345");
        siti.Sees("answer.not-a-name");
        var name = siti.Person.Private.Messages.Last(message => !message.From.IsBot);
        await siti.Actor.EditsAsync(name, "Siti Melati");
        siti.Sees("answer.edited");
        siti.Sees("field.full-name.ask");

        await siti.Says("Siti Melati");
        siti.Sees("field.applicant-nik.ask");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Somebody_elses_contact_is_no_telephone_number_of_ones_own()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.Starts();
        await siti.Presses("privacy.accept");
        await siti.Presses("field.applicant-kind.choice.individual");
        foreach (var answer in (string[])["Siti Melati", WalkThrough.Nik, WalkThrough.Email])
            await siti.Says(answer);

        await siti.Actor.SendsContactAsync(new("6281200000009", "Budi", UserId: 99));
        siti.Sees("phone.not-own");
        siti.Sees("field.mobile-phone.ask");
        siti.CanGoOn();
        await siti.Actor.SendsContactAsync(new("6281200000009", "Budi"));
        siti.Sees("phone.not-own");

        await siti.SharesContact();
        siti.Sees("phone.key-back");
        siti.Sees("field.business-name.ask");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_with_what_to_do_and_a_good_one_is_taken()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.AppliesAsync();
        await siti.GetsAccountAsync();
        await siti.Presses("step.register-business.report");
        await siti.Says("123");
        siti.Sees("nib.length");
        await siti.Says(WalkThrough.Nib);

        await siti.Says("ini berkasnya");
        siti.Sees("answer.send-a-file");
        foreach (var (content, why) in ((byte[], string)[])
        [
            ([], "document.refused.empty"),
            (SampleFiles.Make("not-a-pdf").Bytes.ToArray(), "document.refused.type"),
            (Samples.Pdf(trailer: "/Encrypt 9 0 R"), "document.refused.encrypted"),
            (SampleFiles.Make("too-big").Bytes.ToArray(), "document.refused.too-large"),
        ])
        {
            await siti.Sends(content, "izin.pdf");
            siti.Sees(why);
            siti.Sees("field.business-licence.ask");
            siti.CanGoOn();
        }

        await siti.Sends(Papers.Pdf("izin usaha"), "izin.pdf");
        siti.Sees("step.licensing-papers.guide");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Of_an_album_each_file_is_asked_about_and_an_identity_card_is_not_kept()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.AppliesAsync();
        await siti.GetsAccountAsync();
        await siti.RegistersBusinessAsync();

        await siti.Actor.SendsAlbumAsync([.. "satu dua tiga".Split(' ').Select(name => new AlbumItem(Papers.Pdf(name), $"{name}.pdf", "application/pdf"))]);
        siti.Sees("satu.pdf");
        await siti.Presses("NPWP");
        siti.Sees("dua.pdf");
        await siti.Presses("KTP asli");
        siti.Sees("docs.counter-only");
        siti.Sees("tiga.pdf");
        await siti.Presses("docs.none-of-these");
        siti.Sees("docs.dropped");

        Assert.Single(siti.Person.Private.Messages, message => message.MediaGroupId is not null && message.Media!.File.FileName == "satu.pdf");
        Assert.DoesNotContain(siti.Person.Private.Messages, message => message.Media?.File.FileName == "dua.pdf");
        await siti.Says("/status");
        siti.Sees("case.item.handed-in");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_double_tap_has_one_effect_and_two_answers_and_an_old_button_none()
    {
        await using var day = await Play.OpenAsync();
        var (siti, verifier) = (day.Siti, day.Verifier);
        await siti.FillsInAsync();
        var send = siti.DataOf("review.send");

        await siti.Actor.PressesDataAsync([send, send, send]);
        var report = siti.DataOf("step.register-account.report");
        await siti.Actor.PressesDataAsync([report, report]);
        await siti.PressesData(report);
        siti.IsTold("trouble.stale");
        await siti.PressesData(send);
        siti.IsTold("trouble.stale");
        siti.CanGoOn();

        await siti.Presses("step.activation-mail.report");
        await siti.RegistersBusinessAsync();
        await day.FrontOfficer.PressesOnDesk("Ditunjukkan: KTP asli");
        var claim = verifier.DataOf(day.Theatre.DeskGroup, "move-button.claim");
        await verifier.Actor.PressesDataAsync([claim, claim], day.Theatre.DeskGroup);
        await day.SecondVerifier.PressesData(claim, day.Theatre.DeskGroup);
        day.SecondVerifier.IsTold("staff.press.taken");

        var journal = await day.JournalAsync();
        Assert.Single(journal, entry => entry is { What: nameof(Move.Submit), FromPhase: Phase.Draft });
        Assert.Single(journal, entry => entry is { What: nameof(Move.Report), FromStep: "register-account" });
        Assert.Single(journal, entry => entry.What == nameof(Move.Claim));
        day.EveryPressIsAnsweredOnce(siti, verifier, day.SecondVerifier, day.FrontOfficer);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Forged_buttons_open_nobodys_case_and_do_nothing()
    {
        await using var day = await Play.OpenAsync();
        var (siti, budi) = (day.Siti, day.AddApplicant("Budi"));
        await siti.AppliesAsync();
        string[] hers = [siti.DataOf("step.register-account.report"), siti.DataOf("case.button.cancel"), siti.DataOf("case.button.officer"), siti.DataOf("case.button.help")];
        await budi.Starts();
        var before = (await day.JournalAsync()).Count;

        await PressesAllAsync(budi, hers);
        await budi.Presses("privacy.accept");
        await PressesAllAsync(budi, hers);
        string[] garbage = ["", "x", "1:::::", "1::99999999999:talk:Home", "1:AAAAAAAAAAAAAAAAAAAAAA:0:talk:Open", "1::0:talk:99.99", "1::0:pick:", hers[0].Replace(":move:", ":item:", StringComparison.Ordinal), new('9', 64)];
        await PressesAllAsync(budi, garbage[1..]);
        await PressesAllAsync(siti, [.. garbage[1..], .. hers.Select(Ahead)]);

        Assert.DoesNotContain(budi.Person.Private.Messages, message => message.Words?.Contains("OSS-2026", StringComparison.Ordinal) == true);
        Assert.Equal(before, (await day.JournalAsync()).Count);
        day.EveryPressIsAnsweredOnce(siti, budi);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task In_the_staff_chat_a_stranger_can_press_and_nothing_happens()
    {
        await using var day = await Play.OpenAsync();
        var (desk, budi) = (day.Theatre.DeskGroup, day.AddApplicant("Budi"));
        await day.Siti.HandsInEverythingAsync(day);
        budi.Person.Join(desk);
        var before = (await day.JournalAsync()).Count;

        foreach (var button in desk.Messages.Last(message => message.Keyboard is not null).Keyboard!.Buttons.ToList())
        {
            await budi.PressesData(button.CallbackData!, desk);
            budi.IsTold("staff.press.no-authority");
        }

        Assert.Equal(before, (await day.JournalAsync()).Count);
        Assert.DoesNotContain(budi.Person.Private.Messages, message => message.From.IsBot);
        day.FrontOfficer.SeesOnDesk("card.unclaimed-due");
        day.EveryPressIsAnsweredOnce(budi);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task The_commands_work_in_every_place()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.Starts();
        await ObeysAsync(siti, "privacy.notice");
        await siti.Presses("privacy.decline");
        await ObeysAsync(siti, "privacy.reconsider", isButton: true);
        await siti.FillsInAsync();
        await siti.Says("/bantuan");
        siti.Sees("help.overview");
        siti.Sees("review.ask");
        await siti.Says("/status");
        siti.Sees("status.none");
        await siti.Says("/mulai");
        await siti.Presses("menu.go-on");
        siti.Sees("review.ask");
        await siti.Presses("review.send");

        foreach (var button in (string?[])[null, "step.register-account.exit.nib-exists", "case.button.help", "case.button.cancel", "case.button.officer"])
        {
            foreach (var (command, answer) in ((string, string)[])[("/bantuan", "help.overview"), ("/status", "case.head"), ("/mulai", "menu.title"), ("/petugas", "officer-call.write"), ("/batal", button is null ? "cancel.ask" : "case.head")])
            {
                await siti.Says("/status");
                if (button is not null)
                    await siti.Presses(button);
                await siti.Says(command);
                siti.Sees(answer);
                siti.CanGoOn();
            }
        }

        await siti.Says("/mulai");
        await siti.Says("/batal");
        siti.Sees("cancel.nothing");
        await siti.Presses("menu.apply-another");
        await siti.Says("/batal");
        siti.Sees("intake.given-up");
        await siti.Says("/rahasia");
        siti.Sees("unknown.command");
        siti.CanGoOn();
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_password_does_not_stay_in_the_chat()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.AppliesAsync();

        foreach (var secret in (string[])["password: Rahasia123", "kode OTP saya 482913", "kata sandi OSS: melati99"])
        {
            await siti.Says(secret);
            siti.Sees("trouble.secret");
            siti.CanGoOn();
            Assert.DoesNotContain(siti.Person.Private.Messages, message => message.Words == secret);
            Assert.DoesNotContain(day.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
        }

        await siti.Presses("step.register-account.report");
        siti.Sees("step.activation-mail.guide");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task The_same_business_from_another_chat_learns_nothing_of_the_first()
    {
        await using var day = await Play.OpenAsync();
        var budi = day.AddApplicant("Budi");
        await day.Siti.AppliesAsync();

        await budi.Starts();
        await budi.Presses("privacy.accept");
        await budi.Presses("field.applicant-kind.choice.individual");
        foreach (var answer in (string[])["Siti Melati", WalkThrough.Nik])
            await budi.Says(answer);
        budi.SeesNoMore("nik.known");
        foreach (var answer in (string[])[WalkThrough.Email, WalkThrough.Phone, "Warung Melati, rumah makan"])
            await budi.Says(answer);

        budi.Sees("review.duplicate-elsewhere");
        budi.CanGoOn();
        Assert.DoesNotContain(budi.Person.Private.Messages, message => message.Words?.Contains("OSS-2026", StringComparison.Ordinal) == true);
        Assert.Single((await day.JournalAsync()).Select(entry => entry.CaseId).Distinct());

        await budi.Says("Apakah usaha saya sudah terdaftar?");
        budi.Sees("officer-call.passed");
        await day.FrontOfficer.PressesOnDesk("passed-on.reply");
        await day.FrontOfficer.Says("Mohon datang ke loket.");
        await day.FrontOfficer.Presses("staff-form.reply-confirm");
        budi.Sees("Mohon datang ke loket.");
        await budi.Presses("case.button.officer");
        budi.Sees("officer-call.write");
        await budi.Presses("officer-call.done");
        await budi.Presses("menu.go-on");
        budi.Sees("field.business-kelurahan.ask");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Who_blocked_the_bot_hears_what_happened_when_they_are_back()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.AppliesAsync();
        await siti.GetsAccountAsync();
        await siti.RegistersBusinessAsync();
        await siti.Actor.BlocksAsync();

        await day.FrontOfficer.PressesOnDesk("Ditunjukkan: KTP asli");
        siti.SeesNoMore("notice.complete");
        day.FrontOfficer.SeesOnDesk("card.unclaimed-due");

        await siti.Actor.UnblocksAsync();
        siti.Sees("notice.complete");
        await siti.Says("/status");
        siti.Sees("step.verify-file.guide");
        siti.CanGoOn();
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Updates_that_nobody_can_read_harm_no_other()
    {
        await using var day = await Play.OpenAsync();
        var siti = day.Siti;
        await siti.Starts();
        await siti.Presses("privacy.accept");

        await siti.Actor.ActAsync(() =>
        {
            foreach (var poison in (string[])["""{"message": 7}""", """{"message": {"chat": {"id": "x"}, "date": -1}}""", """{"callback_query": {"id": 5, "from": null}}""", """{"something_new": {"a": []}}""", "{}"])
                day.Theatre.World.Updates.Inject(JsonNode.Parse(poison)!.AsObject());
            siti.Person.PressData(siti.Person.Private, siti.ButtonFor(siti.Person.Private, "field.applicant-kind.choice.individual")!.Id, siti.DataOf("field.applicant-kind.choice.individual"));
            day.Theatre.World.Updates.Inject(new JsonObject { ["edited_message"] = new JsonArray() });
        });

        siti.Sees("field.full-name.ask");
        await siti.Says("Siti Melati");
        siti.Sees("field.applicant-nik.ask");
    }

    /// <summary>Without consent the commands change nothing, and the way to it stays.</summary>
    private static async Task ObeysAsync(Someone siti, string stays, bool isButton = false)
    {
        foreach (var command in (string[])["/bantuan", "/status", "/mulai", "/batal", "/petugas"])
        {
            await siti.Says(command);
            siti.CanGoOn();
            if (isButton)
                Assert.NotNull(siti.ButtonFor(siti.Person.Private, stays));
            else
                siti.Sees(stays);
        }
    }

    private static async Task PressesAllAsync(Someone somebody, IEnumerable<string> data)
    {
        foreach (var each in data)
        {
            await somebody.PressesData(each);
            somebody.CanGoOn();
        }
    }

    /// <summary>The same button for a version that has not been.</summary>
    private static string Ahead(string data)
    {
        var parts = data.Split(':', 4);
        return $"{parts[0]}:{parts[1]}:999999:{parts[3]}";
    }
}
