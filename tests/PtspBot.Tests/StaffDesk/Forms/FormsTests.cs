using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;

namespace PtspBot.Tests.StaffDesk.Forms;

/// <summary>What an officer is asked in private before something is done, each form once through and its ways out.</summary>
public class FormsTests
{
    private const string Ground = "Pasal 12 ayat (1)";

    [Fact]
    public void An_approval_that_is_recorded_already_asks_for_its_outputs_and_goes_on()
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = Judged(day);

        rina.Presses(day.Text("move-button.approve"));
        rina.Presses(day.Text("staff-form.approve.yes"));
        rina.Says("IU-7/2026");
        rina.Says("20-11-2026");
        Assert.Equal(Phase.InReview, day.File.Phase);
        rina.Presses(day.Text("staff-form.approve.confirm"));

        Assert.IsType<DutiesStep>(day.Procedure.Find(day.File.Step));
        Assert.Contains(day.File.Facts, fact => fact is { Value: "IU-7/2026", Source: FactSource.Officer });
    }

    [Fact]
    public void An_approval_that_is_not_recorded_yet_waits_for_it_and_no_one_is_told_of_a_licence()
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = Judged(day);

        rina.Presses(day.Text("move-button.approve"));
        rina.Presses(day.Text("staff-form.approve.no"));
        Assert.Equal(Phase.Waiting, day.File.Phase);
        Assert.Contains(day.Text("card.phase.unrecorded"), PlainOf(day.Card), StringComparison.Ordinal);
        Assert.DoesNotContain(day.Sent.OfType<Message>(), message => message.ChatId == Walk.ApplicantChat && message.Html.Contains("disetujui", StringComparison.Ordinal));
        rina.PressesOnCard(day.Text("move-button.record"));
        rina.Says("IU-7/2026");
        rina.Says("kemarin dulu");
        rina.Says("20-11-2026");
        rina.Presses(day.Text("staff-form.outputs.confirm"));

        Assert.IsType<DutiesStep>(day.Procedure.Find(day.File.Step));
    }

    [Fact]
    public void Sending_back_names_exactly_what_was_refused()
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = Judged(day, refused: 1);
        var refused = Assert.Single(day.File.Items, item => item.State == ItemState.Refused);

        rina.Presses(day.Text("move-button.send-back"));
        Assert.Contains(day.Text($"item.{refused.Key}.name"), rina.Last.Html, StringComparison.Ordinal);
        rina.Presses(day.Text("staff-form.send-back.confirm"));

        Assert.Equal(Phase.InCorrection, day.File.Phase);
        Assert.Contains(day.Sent.OfType<Message>(), message => message.ChatId == Walk.ApplicantChat);
    }

    [Fact]
    public void A_rejection_has_reason_ground_advice_and_a_last_look()
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = Judged(day);
        var reason = day.Procedure.Reasons.First(reason => reason is { ForRejection: true, NeedsWords: true });

        rina.Presses(day.Text("move-button.reject"));
        rina.Presses(day.Text($"reason.{reason.Code}"));
        rina.Says("Lokasi di sempadan sungai.");
        rina.Says(Ground);
        rina.Says("Ajukan kembali di lokasi lain.");
        Assert.Equal(Phase.InReview, day.File.Phase);
        rina.Presses(day.Text("staff-form.reject.confirm"));

        var entry = Assert.Single(day.File.Journal, entry => entry.What == nameof(Move.Reject));
        Assert.Equal((reason.Code, Ground, "Lokasi di sempadan sungai.\nAjukan kembali di lokasi lain."), (entry.Reason, entry.Ground, entry.Note));
    }

    [Fact]
    public void A_rejection_without_needless_words_takes_the_ground_by_button()
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = Judged(day);
        var reason = day.Procedure.Reasons.First(reason => reason is { ForRejection: true, NeedsWords: false });

        rina.Presses(day.Text("move-button.reject"));
        rina.Presses(day.Text($"reason.{reason.Code}"));
        rina.Presses(day.Procedure.Legal[0].Name);
        rina.Presses(day.Text("staff-form.skip"));
        rina.Presses(day.Text("staff-form.reject.confirm"));

        var entry = Assert.Single(day.File.Journal, entry => entry.What == nameof(Move.Reject));
        Assert.Equal((day.Procedure.Legal[0].Name, null), (entry.Ground, entry.Note));
    }

    [Theory]
    [InlineData("/batal")]
    [InlineData("button")]
    public void A_form_that_is_left_does_nothing(string way)
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = Judged(day);
        rina.Presses(day.Text("move-button.reject"));

        if (way == "button")
            rina.Presses(day.Text("staff-form.leave"));
        else
            rina.Says(way);
        rina.Says(Ground);

        Assert.Equal(Phase.InReview, day.File.Phase);
        Assert.Contains("/antrean", rina.Last.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_that_is_no_longer_so_is_shown_again_before_anything_is_done()
    {
        var more = Support.Offices.Oss.Procedures[0].Steps.OfType<DocumentsStep>().SelectMany(step => step.Items).Where(item => !item.Optional).SelectMany(item => item.When).First(when => when.Test == Test.IsOneOf);
        using var day = StaffDay.At<DecisionStep>((more.Fact, more.Values[0]));
        var rina = Judged(day, refused: 1);
        rina.Presses(day.Text("move-button.send-back"));
        var paper = ItemOnDesk.All(day.Procedure, day.File).First(on => on.Item.State == ItemState.Accepted);
        day.Office.Proceedings(day.File.Procedure).Play(paper, Actor.Of(day.Roster.Find(rina.Id)!), ItemMove.Refuse, Walk.Morning, new ItemDetails(day.Procedure.Reasons.First(reason => reason is { ForItems: true, NeedsWords: false }).Code));

        rina.Presses(day.Text("staff-form.send-back.confirm"));

        Assert.Equal(Phase.InReview, day.File.Phase);
        Assert.Contains(day.Text("staff-form.changed-meanwhile"), rina.Last.Html, StringComparison.Ordinal);
        Assert.Contains(day.Text($"item.{paper.Rule.Key}.name"), rina.Last.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_supervisor_puts_a_case_on_hold_and_never_without_a_reason()
    {
        using var day = StaffDay.At<DecisionStep>();
        var sari = day.Officer("Sari", Role.Supervisor);

        sari.Says($"/berkas {day.File.Number}");
        sari.Presses(day.Text("move-button.hold"));
        sari.Says("   ");
        Assert.Equal(Phase.Open, day.File.Phase);
        sari.Says("OSS tidak dapat dibuka sejak pukul 08.00.");

        Assert.Equal(Phase.OnHold, day.File.Phase);
        sari.Presses(day.Text("move-button.resume"));
        Assert.Equal(Phase.Open, day.File.Phase);
    }

    [Fact]
    public void A_supervisor_cancels_with_a_reason_and_a_last_look()
    {
        using var day = StaffDay.At<DecisionStep>();
        var sari = day.Officer("Sari", Role.Supervisor);

        sari.Says($"/berkas {day.File.Number}");
        sari.Presses(day.Text("move-button.cancel"));
        sari.Says("Pemohon meninggal dunia.");
        Assert.Equal(Phase.Open, day.File.Phase);
        sari.Presses(day.Text("staff-form.cancel.confirm"));

        Assert.Equal(Phase.Cancelled, day.File.Phase);
    }

    [Fact]
    public void What_the_office_did_for_an_applicant_is_reported_with_its_outputs_and_files()
    {
        using var day = Assisted();
        var tono = day.Officer("Tono", Role.FrontOffice);
        day.PostCard();
        var step = day.Procedure.Find(day.File.Step)!;

        tono.PressesOnCard(day.Text("move-button.claim"));
        tono.PressesOnCard(day.Text("move-button.report"));
        Assert.Equal(day.Text("staff.go-on-in-private"), tono.Answer.Text);
        tono.Says("9120001234567");
        tono.Sends("surat");
        var upload = Assert.Single(day.File.Uploads);
        tono.Sends(new FileArrived(day.File.Id, upload.Id, "pdf", 1000, "hash", null) { ChatId = tono.Id, Chat = ChatKind.Private, From = tono.From, At = Walk.Morning });
        tono.Presses(day.Text("staff-form.outputs.confirm"));

        Assert.NotEqual(step.Key, day.File.Step);
        Assert.All(step.Outputs, output => Assert.NotNull(day.File.ValueOf(output.Key)));
        Assert.Equal(UploadState.Stored, upload.State);
    }

    [Fact]
    public void A_file_that_is_refused_is_asked_for_again()
    {
        using var day = Assisted();
        var tono = day.Officer("Tono", Role.FrontOffice);
        day.PostCard();
        tono.PressesOnCard(day.Text("move-button.claim"));
        tono.PressesOnCard(day.Text("move-button.report"));
        tono.Says("9120001234567");
        tono.Sends("gambar");

        tono.Sends(new FileArrived(day.File.Id, day.File.Uploads[0].Id, null, 1000, null, "staff-form.none") { ChatId = tono.Id, Chat = ChatKind.Private, From = tono.From, At = Walk.Morning });

        Assert.Equal(UploadState.Refused, day.File.Uploads[0].State);
        Assert.Contains(day.Text("staff-form.none"), tono.Last.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_to_an_applicant_is_typed_in_private_previewed_and_sent_by_its_own_button()
    {
        using var day = StaffDay.At<DocumentsStep>();
        var rina = day.Officer("Rina", Role.Verifier);
        day.PassOn("Apakah fotokopi boleh?");
        var passedOn = (Message)day.Sent[^1];

        rina.PressesInGroup(passedOn, day.Text("passed-on.reply"));
        rina.Says("Boleh, <asal> jelas.");
        Assert.DoesNotContain(day.Sent, letter => letter.ChatId == Walk.ApplicantChat);
        rina.Presses(day.Text("staff-form.reply-confirm"));

        var answer = Assert.Single(day.Sent.OfType<Message>(), message => message.ChatId == Walk.ApplicantChat);
        Assert.Contains("Boleh, &lt;asal&gt; jelas.", answer.Html, StringComparison.Ordinal);
        Assert.Contains("Rina", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_typed_in_the_group_reaches_an_applicant_even_while_an_answer_is_being_written()
    {
        using var day = StaffDay.At<DocumentsStep>();
        var rina = day.Officer("Rina", Role.Verifier);
        day.PassOn("Apakah fotokopi boleh?");
        rina.PressesInGroup((Message)day.Sent[^1], day.Text("passed-on.reply"));

        rina.SaysInGroup("Orang ini cerewet sekali.");

        Assert.DoesNotContain(day.Sent.OfType<Message>(), message => message.Html.Contains("cerewet", StringComparison.Ordinal));
    }

    private static StaffDay Assisted()
    {
        var office = Support.Offices.Oss;
        var rule = office.Procedures[0].Steps.OfType<TaskStep>().SelectMany(step => step.Actor.Cases).First(rule => rule.Then == Party.Office);
        var file = Walk.Enrolled(office, office.Procedures[0], (rule.When.Fact, rule.When.Values[0]));
        while (Ball.Of(office.Procedures[0], file)?.Kind != PartyKind.Office)
            Assert.True(office.Proceedings(file.Procedure).Play(file, Actor.Applicant(Walk.ApplicantChat), Move.Report, Walk.Morning).IsApplied);
        return StaffDay.Of(office, file);
    }

    /// <summary>Claimed, every paper judged, and the moves offered in private.</summary>
    private static Person Judged(StaffDay day, int refused = 0)
    {
        var rina = day.Officer("Rina", Role.Verifier);
        day.PostCard();
        rina.PressesOnCard(day.Text("move-button.claim"));
        rina.PressesOnCard(day.Text("card.button.judge"));
        for (var paper = 0; day.File.Items.Any(item => item.State is ItemState.HandedIn or ItemState.InReview); paper++)
        {
            rina.Presses(day.Text(paper < refused ? "judge.button.refuse" : "judge.button.accept"));
            if (paper < refused)
                rina.Presses(day.Text($"reason.{day.Procedure.Reasons.First(reason => reason is { ForItems: true, NeedsWords: false }).Code}"));
        }

        return rina;
    }

    private static string PlainOf(Message message) => PtspBot.OfficeFiles.TelegramHtml.ToPlain(message.Html);
}
