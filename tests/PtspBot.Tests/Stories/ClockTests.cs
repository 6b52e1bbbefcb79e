using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>The office's clock in a case: prompts, warnings, breaches and pauses, lived by turning it.</summary>
public sealed class ClockTests
{
    /// <summary>16:00 in Blitar on a Friday: the counter is closed until Monday.</summary>
    private static readonly DateTimeOffset FridayEvening = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_activation_prompt_comes_when_the_mail_is_due_and_once()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.AppliesAsync();
        await day.Siti.Presses("step.register-account.report");

        await day.TurnAsync(TimeSpan.FromMinutes(4));
        day.Siti.SeesNoMore("step.activation-mail.remind.activation-due");
        await day.Siti.SeesWithin(TimeSpan.FromMinutes(2), "step.activation-mail.remind.activation-due");
        await day.TurnAsync(TimeSpan.FromMinutes(30));

        Assert.Single(day.Siti.Read, text => text.Contains("Apakah email aktivasi", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_acted_is_not_prompted()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.AppliesAsync();
        await day.Siti.GetsAccountAsync();

        await day.TurnAsync(TimeSpan.FromMinutes(10));

        day.Siti.SeesNoMore("step.activation-mail.remind.activation-due");
    }

    [Fact]
    public async Task The_ladder_warns_the_desk_before_the_hour_is_over_and_tells_the_breach_above_each_once()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);

        await day.TurnAsync(TimeSpan.FromMinutes(29));
        Assert.Equal(0, day.CountOnDesk("ladder.warning"));
        await day.TurnAsync(TimeSpan.FromMinutes(20));
        Assert.Equal(2, day.CountOnDesk("ladder.warning"));
        await day.TurnAsync(TimeSpan.FromMinutes(12));
        Assert.Single(day.Head.Read, day.Head.Pattern("ladder.breach").IsMatch);
        await day.TurnAsync(TimeSpan.FromMinutes(60));

        Assert.Equal((2, 0), (day.CountOnDesk("ladder.warning"), day.CountOnDesk("ladder.breach")));
        Assert.Equal(2, day.Head.Read.Count(day.Head.Pattern("ladder.breach").IsMatch));
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task A_file_completed_while_the_office_is_closed_starts_at_the_next_opening()
    {
        await using var day = await Play.OpenAsync(FridayEvening);

        await day.Siti.HandsInEverythingAsync(day);

        day.Siti.Sees("notice.closed-now");
        day.Siti.Sees("Senin, 30 November 2026 pukul 08.30 WIB");
    }

    [Fact]
    public async Task A_correction_pauses_the_hour_and_resumes_what_was_left()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day, npwp: true);
        await day.TurnAsync(TimeSpan.FromMinutes(20));
        await day.Verifier.SendsBackNpwpAsync();

        await day.TurnAsync(TimeSpan.FromHours(2));
        Assert.Equal(0, day.CountOnDesk("ladder.warning"));
        await day.Siti.Sends(Papers.Pdf("npwp, terbaca"), "npwp.pdf");

        day.Siti.Sees("Senin, 23 November 2026 pukul 12.00 WIB");
    }

    [Fact]
    public async Task An_optional_paper_that_was_refused_may_be_left_out()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day, npwp: true);
        await day.Verifier.SendsBackNpwpAsync();

        await day.Siti.Presses("Tidak jadi: NPWP");

        day.Siti.Sees("notice.resubmitted");
    }
}
