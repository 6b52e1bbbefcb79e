using PtspBot.Domain.Cases;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>What happens when nobody gets on with a case: who is told when, what they can do about it, and what the applicant hears.</summary>
public sealed class LadderTests
{
    /// <summary>14:20 in Blitar on a Friday; the counter closes at 14:30.</summary>
    private static readonly DateTimeOffset FridayAfternoon = new(2026, 11, 27, 7, 20, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset MondayMorning = new(2026, 11, 30, 0, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Who_claims_and_stalls_is_reminded_loses_the_case_and_the_office_is_told_further_up()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.TurnAsync(TimeSpan.FromMinutes(5));
        await day.Verifier.PressesOnDesk("move-button.claim");

        await day.TurnAsync(TimeSpan.FromMinutes(26));
        day.Verifier.Sees("ladder.warning");
        Assert.Equal(0, day.CountOnDesk("ladder.warning"));

        await day.TurnAsync(TimeSpan.FromMinutes(5));
        day.Verifier.Sees("stall.released");
        day.FrontOfficer.SeesOnDesk("card.unclaimed-due");

        await day.TurnAsync(TimeSpan.FromMinutes(13));
        Assert.Equal(1, day.CountOnDesk("ladder.warning"));
        day.Head.SeesNoMore("ladder.breach");

        await day.TurnAsync(TimeSpan.FromMinutes(12));
        Assert.Single(day.Head.Read, day.Head.Pattern("ladder.breach").IsMatch);
        Assert.Contains(day.Head.Read, day.Head.Pattern("ladder.told-unanswered").IsMatch);
        var journal = await day.JournalAsync();
        Assert.Single(journal, entry => entry is { What: nameof(Move.Release), ActorKind: ActorKind.System, Reason: "stall" });
        Assert.Equal(["50", "80", "100", "100"], journal.Where(entry => entry.Kind == EntryKind.Told).Select(entry => entry.Way));
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Who_is_at_work_keeps_the_case()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.Verifier.PressesOnDesk("move-button.claim");
        await day.TurnAsync(TimeSpan.FromMinutes(20));
        await day.Verifier.PressesOnDesk("card.button.judge");
        await day.TurnAsync(TimeSpan.FromMinutes(25));

        day.Verifier.SeesNoMore("stall.released");
        await day.TurnAsync(TimeSpan.FromMinutes(6));

        day.Verifier.Sees("stall.released");
    }

    [Fact]
    public async Task The_applicant_is_told_once_and_honestly_and_the_due_moment_never_moves()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);

        await day.TurnAsync(TimeSpan.FromMinutes(61));
        day.Siti.Sees("missed.told");
        day.Siti.Sees("Senin, 23 November 2026 pukul 10.00 WIB");
        day.Siti.Sees("Senin, 23 November 2026 pukul 11.00 WIB");
        day.Siti.CanGoOn();
        await day.Siti.Says("/status");
        day.Siti.Sees("missed.expected");

        await day.TurnAsync(TimeSpan.FromHours(4));
        day.Siti.SeesNoMore("missed.told");
        await day.Siti.Says("/status");
        day.Siti.Sees("missed.open");
        day.Siti.Sees("Senin, 23 November 2026 pukul 10.00 WIB");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Who_takes_it_on_is_not_shouted_over_but_a_missed_promise_is_told()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.Verifier.PressesOnDesk("move-button.claim");
        await day.TurnAsync(TimeSpan.FromMinutes(25));
        await day.Verifier.PressesOnDesk("card.button.judge");
        await day.TurnAsync(TimeSpan.FromMinutes(6));

        await day.Verifier.Presses("move-button.acknowledge");
        day.Verifier.IsTold("staff.done.acknowledge");
        day.FrontOfficer.SeesOnDesk("ladder.told-answered");
        await day.TurnAsync(TimeSpan.FromMinutes(20));
        Assert.Equal(0, day.CountOnDesk("ladder.warning"));

        await day.TurnAsync(TimeSpan.FromMinutes(10));
        day.Head.Sees("ladder.breach");
        day.EveryPressIsAnsweredOnce(day.Verifier);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_reason_is_shown_to_whoever_asks_and_a_case_can_be_handed_over()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.TurnAsync(TimeSpan.FromMinutes(40));
        await day.Verifier.PressesOnDesk("move-button.claim");
        await day.TurnAsync(TimeSpan.FromMinutes(22));
        day.Head.Sees("ladder.breach");
        await day.Head.Presses("move-button.explain");
        await day.Head.Says("Menunggu data lokasi dari dinas teknis.");
        day.Head.Sees("staff.done.explain");
        day.FrontOfficer.SeesOnDesk("Menunggu data lokasi dari dinas teknis.");

        await day.Head.Presses("move-button.hand-over");
        await day.Head.Presses("Bagus");
        day.Head.IsTold("staff.done.hand-over");
        day.SecondVerifier.Sees("staff.handed-over");
        day.FrontOfficer.SeesOnDesk("Dikerjakan Bagus");
        Assert.Contains(await day.JournalAsync(), entry => entry is { What: nameof(Move.Explain), Note: "Menunggu data lokasi dari dinas teknis." });
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_press_on_a_notice_that_was_overtaken_does_nothing_and_says_so()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.TurnAsync(TimeSpan.FromMinutes(31));
        var old = day.SecondVerifier.DataOf(day.Theatre.DeskGroup, "move-button.acknowledge");
        await day.Verifier.PressesOnDesk("move-button.claim");
        var before = (await day.JournalAsync()).Count;

        await day.SecondVerifier.PressesData(old, day.Theatre.DeskGroup);

        day.SecondVerifier.IsTold("staff.press.stale");
        Assert.Equal(before, (await day.JournalAsync()).Count);
    }

    [Fact]
    public async Task A_case_completed_ten_minutes_before_the_weekend_is_escalated_on_Monday_and_nobody_is_woken()
    {
        await using var day = await Play.OpenAsync(FridayAfternoon);
        await day.Siti.HandsInEverythingAsync(day);
        day.Siti.Sees("Senin, 30 November 2026 pukul 08.20 WIB");
        var said = day.Theatre.DeskGroup.Messages.Count;

        await day.TurnToAsync(MondayMorning);
        // The digests at Friday's closing and at Monday's opening, and nothing in between.
        Assert.Equal(said + 2, day.Theatre.DeskGroup.Messages.Count);

        await day.TurnAsync(TimeSpan.FromMinutes(19));
        Assert.Equal(0, day.CountOnDesk("ladder.warning"));
        await day.TurnAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(1, day.CountOnDesk("ladder.warning"));
        await day.TurnAsync(TimeSpan.FromMinutes(30));
        Assert.Equal(2, day.CountOnDesk("ladder.warning"));
        day.Head.Sees("ladder.breach");
        day.Siti.Sees("missed.told");
    }
}
