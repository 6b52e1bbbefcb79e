using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PtspBot.Domain.Cases;
using PtspBot.Persistence;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>Officers who are there and officers who are not.</summary>
public sealed class DutyTests : IDisposable
{
    private readonly DirectoryInfo _office = Directory.CreateTempSubdirectory("ptspbot-duty-");

    [Fact]
    public async Task What_an_officer_holds_who_goes_home_is_back_on_the_desk_within_a_minute_and_everybody_hears_of_it()
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.Verifier.PressesOnDesk("move-button.claim");

        await day.Verifier.Says("/cuti hari ini pukul 09.20");
        day.Verifier.Sees("duty.ask");
        await day.TurnAsync(TimeSpan.FromMinutes(5));
        day.FrontOfficer.SeesOnDesk("card.claimed-due");
        await day.Verifier.Presses("duty.button.enter");
        day.Verifier.Sees("duty.entered");
        await day.TurnToAsync(Play.Monday.AddMinutes(21));

        day.Verifier.Sees("duty.handed-back");
        day.FrontOfficer.SeesOnDesk("duty.back-on-desk");
        day.FrontOfficer.SeesOnDesk("card.unclaimed-due");
        Assert.Single(await day.JournalAsync(), entry => entry is { What: nameof(Move.Release), ActorKind: ActorKind.System, Reason: "absent" });
        await day.SecondVerifier.PressesOnDesk("move-button.claim");
        day.SecondVerifier.IsTold("staff.done.claim");
        Assert.Empty(day.Log.Errors);
    }

    [Theory]
    [InlineData("tunda")]
    [InlineData("keluar")]
    public async Task What_an_officer_holds_who_is_suspended_or_removed_is_back_on_the_desk_too(string how)
    {
        await using var day = await Play.OpenAsync();
        await day.Siti.HandsInEverythingAsync(day);
        await day.Verifier.PressesOnDesk("move-button.claim");

        await day.Head.Says($"/peran 3 {how}");
        day.Verifier.Sees("authority.roles.told");
        await day.TurnAsync(TimeSpan.FromMinutes(1));

        day.FrontOfficer.SeesOnDesk("duty.back-on-desk");
        day.FrontOfficer.SeesOnDesk("card.unclaimed-due");
        await day.SecondVerifier.PressesOnDesk("move-button.claim");
        day.SecondVerifier.IsTold("staff.done.claim");
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Where_cases_are_given_in_turn_each_on_duty_gets_as_many_and_the_absent_ones_go_to_the_others()
    {
        await using var day = await Play.OpenAsync(office: InTurn());
        foreach (var index in Enumerable.Range(1, 4))
            await HandsInAsync(day, index);

        await day.TurnAsync(TimeSpan.FromMinutes(1));
        day.Verifier.Sees("duty.given");
        day.SecondVerifier.Sees("duty.given");
        var held = await HeldAsync(day);
        Assert.Equal(4, held.Values.Sum());
        Assert.InRange(held.Values.Max() - held.Values.Min(), 0, 1);

        await day.Head.Says($"/cuti {day.Verifier.Person.User.Name} hari ini");
        await day.Head.Presses("duty.button.enter");
        day.Verifier.Sees("duty.entered-for-you");
        await day.TurnAsync(TimeSpan.FromMinutes(1));
        held = await HeldAsync(day);
        Assert.Equal(4, held.Values.Sum());
        Assert.DoesNotContain(day.Verifier.Person.Id, held.Keys);
        day.Verifier.Sees("duty.handed-on");

        await day.Head.Says("/petugas");
        day.Head.Sees("duty.line.away-with");
        day.Head.Sees("duty.line.there-with");
        await day.Verifier.Says("/hadir");
        day.Verifier.Sees("duty.returned");
        await HandsInAsync(day, 5);
        await day.TurnAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(1, (await HeldAsync(day))[day.Verifier.Person.Id]);
        Assert.Empty(day.Log.Errors);
    }

    [Fact]
    public async Task Nobody_is_given_anything_while_the_counter_is_closed()
    {
        await using var day = await Play.OpenAsync(at: new DateTimeOffset(2026, 11, 23, 8, 20, 0, TimeSpan.Zero), office: InTurn());
        await day.TurnToAsync(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
        await HandsInAsync(day, 1);
        await day.TurnAsync(TimeSpan.FromMinutes(2));
        Assert.Empty(await HeldAsync(day));

        await day.TurnToAsync(new DateTimeOffset(2026, 11, 24, 1, 5, 0, TimeSpan.Zero));

        Assert.Single(await HeldAsync(day));
    }

    [Fact]
    public async Task An_officer_enters_their_own_leave_and_nobody_elses_and_takes_it_back()
    {
        await using var day = await Play.OpenAsync();
        await day.Verifier.Says($"/cuti {day.SecondVerifier.Person.User.Name} besok");
        day.Verifier.Sees("duty.how");

        await day.Verifier.Says("/cuti 24-26 Nov");
        day.Verifier.Sees("duty.ask");
        var forged = day.Verifier.DataOf("duty.button.enter");
        await day.Verifier.Presses("duty.button.enter");
        await day.Verifier.Says("/cuti");
        day.Verifier.Sees("duty.absences");
        await day.SecondVerifier.PressesData(forged);
        day.SecondVerifier.IsTold("move.no-role");
        await day.Verifier.Presses("Tarik kembali no. 1");
        day.Verifier.Sees("duty.returned");
        await day.Verifier.Says("/cuti");
        day.Verifier.Sees("duty.none");
        day.Verifier.Sees("duty.taken-back");
        await day.Verifier.Says("/cuti kemarin dulu");
        day.Verifier.Sees("duty.how");
        Assert.Empty(day.Log.Errors);
    }

    public void Dispose() => _office.Delete(recursive: true);

    private string InTurn()
    {
        foreach (var path in Directory.GetFiles(Offices.OssFolder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_office.FullName, Path.GetRelativePath(Offices.OssFolder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        File.WriteAllText(Path.Combine(_office.FullName, "duty.yaml"), "assignment: in-turn");
        return _office.FullName;
    }

    /// <summary>How many those officers have who have any.</summary>
    private static async Task<Dictionary<long, int>> HeldAsync(Play day)
    {
        await using var db = day.Theatre.Worker.Services.GetRequiredService<OfficeDatabase>().Context();
        return await db.Cases.Where(file => file.Claimer != null).GroupBy(file => file.Claimer!.Value).ToDictionaryAsync(held => held.Key, held => held.Count(), TestContext.Current.CancellationToken);
    }

    private static async Task HandsInAsync(Play day, int index)
    {
        var applicant = day.AddApplicant($"Siti {index}");
        await applicant.AppliesAsync(nik: $"99720101019{index:00000}");
        await applicant.GetsAccountAsync();
        await applicant.RegistersBusinessAsync($"12345678{index:00000}");
        await day.FrontOfficer.PressesOnDesk("Ditunjukkan: KTP asli");
        applicant.Sees("notice.complete");
    }
}
