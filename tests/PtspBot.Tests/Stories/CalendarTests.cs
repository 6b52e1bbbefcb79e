using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>The office closes for a day, and what was due then moves: told to whoever closed it, seen by whoever waits.</summary>
public sealed class CalendarTests
{
    /// <summary>16:00 in Blitar on a Monday: the counter is closed until Tuesday.</summary>
    private static readonly DateTimeOffset MondayEvening = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_closure_entered_in_the_evening_moves_what_is_due_tomorrow_and_taken_back_moves_it_back()
    {
        await using var day = await Play.OpenAsync(MondayEvening);
        await day.Siti.HandsInEverythingAsync(day);
        day.Siti.Sees("Selasa, 24 November 2026 pukul 08.30 WIB");

        await day.Head.Says("/libur besok");
        day.Head.Sees("calendar.ask");
        await day.Head.Presses("calendar.button.enter");

        day.Head.Sees("calendar.changed.entered");
        day.Head.Sees("calendar.moved.some");
        Assert.Contains(day.Head.Read, text => text.Contains("Selasa, 24 November 2026 pukul 08.30 WIB menjadi Rabu, 25 November 2026 pukul 08.30 WIB", StringComparison.Ordinal));
        await day.TurnAsync(TimeSpan.FromMinutes(2));
        day.Siti.Sees("calendar.promise.later");
        await day.Siti.Says("/status");
        day.Siti.Sees("Rabu, 25 November 2026 pukul 08.30 WIB");
        await day.Head.Says("/kalender");
        day.Head.Sees("Selasa, 24 November 2026: tutup");

        await day.Head.Presses("Tarik kembali nomor 1");
        await day.Head.Presses("calendar.button.back-yes");

        day.Head.Sees("calendar.changed.taken-back");
        await day.Siti.Says("/status");
        day.Siti.Sees("Selasa, 24 November 2026 pukul 08.30 WIB");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Nothing_is_told_of_a_day_on_which_the_office_is_closed_and_everything_on_the_next()
    {
        await using var day = await Play.OpenAsync(MondayEvening);
        await day.Siti.HandsInEverythingAsync(day);
        await day.Head.Says("/libur besok Rapat dinas");
        await day.Head.Presses("calendar.button.enter");

        await day.TurnToAsync(MondayEvening.AddHours(31));
        Assert.Equal(0, day.CountOnDesk("ladder.warning"));
        day.Head.SeesNoMore("ladder.breach");
        await day.TurnToAsync(MondayEvening.AddHours(42));

        Assert.Equal(2, day.CountOnDesk("ladder.warning"));
        day.Head.Sees("ladder.breach");
    }

    [Fact]
    public async Task Whoever_closes_and_opens_again_before_anybody_looked_promises_nothing_new()
    {
        await using var day = await Play.OpenAsync(MondayEvening);
        await day.Siti.HandsInEverythingAsync(day);

        await day.Head.Says("/libur besok");
        await day.Head.Presses("calendar.button.enter");
        await day.Head.Says("/kalender");
        await day.Head.Presses("Tarik kembali nomor 1");
        await day.Head.Presses("calendar.button.back-yes");
        await day.TurnAsync(TimeSpan.FromMinutes(5));

        day.Siti.SeesNoMore("calendar.promise.later");
        day.Siti.SeesNoMore("calendar.promise.earlier");
    }

    [Fact]
    public async Task An_officer_without_the_role_changes_nothing()
    {
        await using var day = await Play.OpenAsync();

        await day.Verifier.Says("/libur besok");

        day.Verifier.Sees("calendar.refused.no-role");
        Assert.True(day.Theatre.Worker.Office.Clock.Calendar.IsWorkday(new DateOnly(2026, 11, 24)));
    }
}
