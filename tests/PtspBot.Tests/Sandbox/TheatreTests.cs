using PtspBot.Sandbox;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Sandbox;

public sealed class TheatreTests : IAsyncLifetime
{
    /// <summary>22:00 in Blitar.</summary>
    private static readonly DateTimeOffset SaturdayNight = new(2026, 11, 21, 15, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ptspbot-theatre-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Under_Telegrams_rates_the_staff_is_paired_all_the_same()
    {
        await using var theatre = await OpenAsync(SaturdayNight);

        Assert.All(theatre.Officers, officer => Assert.Contains(officer.Person.Private.Messages, message => message.From.IsBot));
        Assert.Equal(0, theatre.World.Limits.CallsTooEarly);
    }

    [Fact]
    public async Task At_night_the_clock_is_turned_to_the_next_opening()
    {
        await using var theatre = await OpenAsync(SaturdayNight);

        Assert.True(await theatre.OpenCounterAsync(Stop));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 7, 30, 0, TimeSpan.FromHours(7)), theatre.Now);
        Assert.False(await theatre.OpenCounterAsync(Stop));
    }

    [Fact]
    public async Task An_officer_who_is_added_is_invited_in_the_offices_own_words()
    {
        await using var theatre = await OpenAsync(SaturdayNight);

        var role = theatre.Roles.Single(role => role.Word == "atasan");
        var wulan = await theatre.AddOfficerAsync("Wulan", role.Word, Stop);

        Assert.Equal("Atasan", wulan.Role);
        Assert.Contains(wulan.Person.Private.Messages, message => message.Text?.Contains("terdaftar sebagai petugas", StringComparison.Ordinal) == true);
        Assert.Equal(MemberStatus.Member, theatre.DeskGroup.StatusOf(wulan.Person.Id));
        await Assert.ThrowsAsync<ArgumentException>(() => theatre.AddOfficerAsync("Wulan", "raja", Stop));
    }

    private Task<Theatre> OpenAsync(DateTimeOffset at) =>
        Theatre.OpenAsync(new TheatreSettings(_folder.FullName, Offices.OssFolder), OfficeTime.FrozenAt(at), cancellationToken: Stop);
}
