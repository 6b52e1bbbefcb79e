using PtspBot.Domain.Cases;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>OSS does not work for some hours: nobody's time runs, nobody is shouted at, and everything goes on where it was.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task An_outage_in_the_middle_stops_the_clocks_and_the_noise_and_everything_goes_on_after_it()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.TurnAsync(TimeSpan.FromMinutes(20));

        await day.Head.Says("/gangguan");
        day.Head.Sees("outage.effect");
        day.Head.Sees("outage.how");
        await day.Head.Says("/gangguan OSS tidak dapat dibuka");
        day.Head.Sees("outage.confirm");
        day.Siti.SeesNoMore("notice.held");
        await day.Head.Presses("outage.yes");
        day.Head.IsTold("outage.declared");
        await day.TurnAsync(TimeSpan.FromMinutes(1));

        day.Siti.Sees("notice.held");
        day.FrontOfficer.SeesOnDesk("card.phase.on-hold");
        await day.Verifier.Says("/antrean");
        day.Verifier.Sees("outage.line");
        await day.TurnAsync(TimeSpan.FromMinutes(90));
        Assert.Equal(0, day.CountOnDesk("ladder.warning"));
        Assert.Single(day.Siti.Read, day.Siti.Pattern("notice.held").IsMatch);

        await day.Head.Says("/gangguan selesai");
        day.Head.Sees("outage.ended");
        await day.TurnAsync(TimeSpan.FromMinutes(1));
        day.Head.Sees("outage.report");
        day.Siti.Sees("notice.resumed");
        var journal = await day.JournalAsync();
        var (held, resumed) = (journal.Single(entry => entry.What == nameof(Move.Hold)), journal.Single(entry => entry.What == nameof(Move.Resume)));
        Assert.Equal("OSS tidak dapat dibuka", held.Note);
        await day.TurnToAsync(Play.Monday + TimeSpan.FromMinutes(60) + (resumed.At - held.At) - TimeSpan.FromMinutes(2));
        day.Head.SeesNoMore("ladder.breach");
        await day.TurnAsync(TimeSpan.FromMinutes(4));

        day.Head.Sees("ladder.breach");
        day.EveryPressIsAnsweredOnce(day.Head);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_case_that_comes_to_such_a_step_during_the_outage_is_held_with_the_very_move()
    {
        await using var day = await Play.OpenAsync();
        await day.Head.Says("/gangguan Pusat data OSS padam");
        day.Head.Sees("outage.effect-none");
        await day.Head.Presses("outage.yes");
        await day.TurnAsync(TimeSpan.FromMinutes(1));

        await day.Siti.AppliesAsync();
        day.Siti.Sees("notice.held");
        await day.TurnAsync(TimeSpan.FromHours(30));
        day.Siti.SeesNoMore("step.register-account.remind.form-unfinished");

        await day.Head.Says("/gangguan selesai");
        await day.TurnAsync(TimeSpan.FromMinutes(1));
        day.Siti.Sees("notice.resumed");
        await day.Siti.Presses("step.register-account.report");
        day.Siti.Sees("step.activation-mail.guide");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task What_is_typed_instead_of_an_answer_is_the_reason_and_is_asked_about_again()
    {
        await using var day = await Play.OpenAsync();
        await day.Head.Says("/gangguan OSS mati");

        await day.Head.Says("OSS mati sejak pukul delapan");
        day.Head.SeesNoMore("staff-form.gone");
        Assert.Contains("OSS mati sejak pukul delapan", day.Head.Read[^1], StringComparison.Ordinal);
        await day.Head.Presses("outage.yes");

        day.Head.IsTold("outage.declared");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Only_who_may_declares_an_outage_and_an_old_button_declares_nothing()
    {
        await using var day = await Play.OpenAsync();
        await day.Verifier.Says("/gangguan OSS mati");
        day.Verifier.Sees("outage.only-supervisors");

        await day.Head.Says("/gangguan OSS mati");
        var yes = day.Head.DataOf("outage.yes");
        await day.Verifier.PressesData(yes);
        day.Verifier.IsTold("move.no-role");
        await day.Head.Says("/batal");
        await day.Head.PressesData(yes);
        day.Head.IsTold("staff.press.gone");
        await day.Head.Says("/gangguan selesai");
        day.Head.Sees("outage.none");

        await day.Siti.AppliesAsync();
        day.Siti.SeesNoMore("notice.held");
    }
}
