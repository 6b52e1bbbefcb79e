using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;

namespace PtspBot.Tests.StaffDesk;

public class JudgingTests
{
    [Fact]
    public void Papers_are_judged_one_after_another_and_then_the_moves_are_offered()
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = Claimed(day);
        var papers = day.File.Items.Where(item => item.State == ItemState.HandedIn).ToList();

        rina.PressesOnCard(day.Text("card.button.judge"));
        for (var paper = 0; paper < papers.Count; paper++)
            rina.Presses(day.Text("judge.button.accept"));

        Assert.All(papers, item => Assert.Equal(ItemState.Accepted, item.State));
        Assert.Contains(day.Text("judge.done"), rina.Last.Html, StringComparison.Ordinal);
        Assert.NotNull(Person.Button([rina.Last], day.Text("move-button.approve")));
    }

    [Fact]
    public void A_paper_that_is_passed_over_stays_open_and_stands_in_the_way_of_approval()
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = Claimed(day);

        rina.PressesOnCard(day.Text("card.button.judge"));
        while (rina.Last.Html.Contains(day.Text("judge.state.in-review"), StringComparison.Ordinal))
            rina.Presses(day.Text("judge.button.next"));

        Assert.DoesNotContain(((InlineKeyboard)rina.Last.Keyboard!).Rows.SelectMany(row => row), button => button.Text == day.Text("move-button.approve"));
        Assert.NotNull(Person.Button([rina.Last], day.Text("card.button.judge")));
    }

    [Fact]
    public void A_refusal_is_asked_for_its_reason_and_for_words_where_the_reason_needs_them()
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = Claimed(day);
        var wordy = day.Procedure.Reasons.First(reason => reason is { ForItems: true, NeedsWords: true });

        rina.PressesOnCard(day.Text("card.button.judge"));
        rina.Presses(day.Text("judge.button.refuse"));
        rina.Presses(day.Text($"reason.{wordy.Code}"));
        rina.Says("Lampirannya milik usaha lain.");

        var refused = Assert.Single(day.File.Items, item => item.State == ItemState.Refused);
        Assert.Equal((wordy.Code, "Lampirannya milik usaha lain."), (refused.Reason, refused.Note));
    }

    [Fact]
    public void Files_go_to_the_officer_in_private_and_every_look_is_on_record()
    {
        using var day = StaffDay.At<DutiesStep>();
        var rina = day.Officer("Rina", Role.Verifier);
        Walk.HandIn(day.Office, Duties(day).First(on => on.Rule.Files > 0));

        rina.Says($"/berkas {day.File.Number}");
        rina.Presses(day.Text("card.button.judge"));

        Assert.All(day.Sent.OfType<FileOut>(), sent => Assert.Equal(rina.Id, sent.ChatId));
        Assert.Single(day.Sent.OfType<FileOut>());
        Assert.Single(day.File.Journal, entry => entry.Kind == EntryKind.Viewed && entry.ActorId == rina.Id);
    }

    [Fact]
    public void An_officer_without_the_role_sees_no_document()
    {
        using var day = StaffDay.At<DutiesStep>();
        var tono = day.Officer("Tono", Role.FrontOffice);
        var duty = Duties(day).First(on => on.Rule.Files > 0);
        Walk.HandIn(day.Office, duty);

        tono.Presses(new ButtonData(PtspBot.Notices.Verbs.View, PtspBot.Notices.Verbs.Write(day.Procedure, duty), day.File.Id, day.File.Version).ToString(), ChatKind.Private);

        Assert.Equal(day.Text("move.no-role"), tono.Answer.Text);
        Assert.Empty(day.Sent.OfType<FileOut>());
    }

    [Fact]
    public void Duties_that_are_not_needed_are_waived_and_the_last_one_ends_the_case()
    {
        using var day = StaffDay.At<DutiesStep>();
        var rina = day.Officer("Rina", Role.Verifier);
        var open = Duties(day).Count();

        rina.Says($"/berkas {day.File.Number}");
        rina.Presses(day.Text("card.button.judge"));
        for (var duty = 0; duty < open && day.File.Step is not null; duty++)
            rina.Presses(day.Text("judge.button.waive"));

        Assert.Equal(Phase.Completed, day.File.Phase);
    }

    private static IEnumerable<ItemOnDesk> Duties(StaffDay day) => ItemOnDesk.All(day.Procedure, day.File).Where(on => on.Step is DutiesStep);

    private static Person Claimed(StaffDay day)
    {
        var rina = day.Officer("Rina", Role.Verifier);
        day.PostCard();
        rina.PressesOnCard(day.Text("move-button.claim"));
        return rina;
    }
}
