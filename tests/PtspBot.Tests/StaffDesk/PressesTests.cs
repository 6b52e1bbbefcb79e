using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Tests.StaffDesk;

public class PressesTests
{
    [Fact]
    public void Of_two_officers_at_one_button_the_first_gets_the_case_and_the_second_is_told_by_whom()
    {
        using var day = StaffDay.At<DecisionStep>();
        var (rina, budi) = (day.Officer("Rina", Role.Verifier), day.Officer("Budi", Role.Verifier));
        day.PostCard();
        var old = day.Card;

        rina.PressesOnCard(day.Text("move-button.claim"));
        budi.PressesInGroup(old, day.Text("move-button.claim"));

        Assert.Equal(rina.Id, day.File.Claimer);
        Assert.Contains("Rina", budi.Answer.Text, StringComparison.Ordinal);
        Assert.Single(day.File.Journal, entry => entry.What == nameof(Move.Claim));
    }

    [Fact]
    public void A_press_on_an_older_card_does_nothing_and_brings_the_card_up_to_date()
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = day.Officer("Rina", Role.Verifier);
        day.PostCard();
        var old = day.Card;
        rina.PressesOnCard(day.Text("move-button.claim"));
        rina.PressesOnCard(day.Text("move-button.release"));
        var (entries, letters) = (day.File.Journal.Count, day.Sent.Count);

        rina.PressesInGroup(old, day.Text("move-button.claim"));

        Assert.Equal(day.Text("staff.press.stale"), rina.Answer.Text);
        Assert.Equal(entries, day.File.Journal.Count);
        Assert.Contains(day.Sent.Skip(letters), letter => letter is Message { Slot: not null });
    }

    [Fact]
    public void A_member_of_the_group_who_is_not_on_the_roster_is_not_authorised()
    {
        using var day = StaffDay.At<DecisionStep>();
        day.PostCard();
        var stranger = day.Stranger("Tamu");

        stranger.PressesOnCard(day.Text("move-button.claim"));

        Assert.Equal(day.Text("staff.press.no-authority"), stranger.Answer.Text);
        Assert.Null(day.File.Claimer);
    }

    [Fact]
    public void An_officer_without_the_role_of_the_step_is_refused_in_words()
    {
        using var day = StaffDay.At<DecisionStep>();
        var tono = day.Officer("Tono", Role.FrontOffice);
        day.PostCard();

        tono.PressesOnCard(day.Text("move-button.claim"));

        Assert.Equal(day.Text("move.no-role"), tono.Answer.Text);
        Assert.True(tono.Answer.Alert);
        Assert.Null(day.File.Claimer);
    }

    [Fact]
    public void An_officer_who_was_suspended_can_do_nothing_with_an_old_card()
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = day.Officer("Rina", Role.Verifier);
        day.PostCard();
        day.Roster.Find(rina.Id)!.Suspend();

        rina.PressesOnCard(day.Text("move-button.claim"));

        Assert.Equal(day.Text("staff.press.no-authority"), rina.Answer.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a button of ours")]
    [InlineData("1::0:move:Approve")]
    [InlineData("1::0:pick:0")]
    public void A_forged_button_is_answered_and_does_nothing(string data)
    {
        using var day = StaffDay.At<DecisionStep>();
        var rina = day.Officer("Rina", Role.Verifier);

        rina.Presses(data, ChatKind.Private);

        Assert.Equal(day.Text("staff.press.gone"), rina.Answer.Text);
        Assert.Equal(Phase.Open, day.File.Phase);
    }

    [Fact]
    public void A_paper_shown_at_the_counter_is_noted_from_the_card()
    {
        using var day = StaffDay.At<DocumentsStep>();
        var tono = day.Officer("Tono", Role.FrontOffice);
        day.PostCard();
        var shown = ItemOnDesk.All(day.Procedure, day.File).First(on => on.Rule.Via.Contains(Channel.Counter));
        var data = new ButtonData(Verbs.Item, Verbs.Write(day.Procedure, shown, ItemMove.Show), day.File.Id, day.File.Version);

        tono.Presses(data.ToString(), ChatKind.Group);

        Assert.Equal(ItemState.HandedIn, shown.Item.State);
        Assert.Equal(Channel.Counter, shown.Item.Channel);
    }
}
