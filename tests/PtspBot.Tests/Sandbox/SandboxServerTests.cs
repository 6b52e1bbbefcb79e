using Microsoft.AspNetCore.Builder;
using PtspBot.Sandbox;

namespace PtspBot.Tests.Sandbox;

public sealed class SandboxServerTests
{
    [Fact]
    public async Task Servers_live_side_by_side_and_share_nothing()
    {
        using var clock = OfficeTime.FrozenAt(new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        await using var one = await SandboxServer.StartAsync(new(clock), cancellationToken: TestContext.Current.CancellationToken);
        await using var other = await SandboxServer.StartAsync(new(clock), cancellationToken: TestContext.Current.CancellationToken);

        one.World.AddPerson("Siti").Start();

        Assert.NotEqual(one.BaseAddress, other.BaseAddress);
        Assert.Equal((1, 0), (one.World.Updates.PendingCount, other.World.Updates.PendingCount));
    }

    [Fact]
    public async Task A_page_may_live_on_the_same_port()
    {
        await using var server = await SandboxServer.StartAsync(
            new(TimeProvider.System), map: routes => routes.MapGet("/page", () => new { Sebutan = "loket" }), cancellationToken: TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = server.BaseAddress };

        var page = await http.GetStringAsync(new Uri("/page", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("""{"sebutan":"loket"}""", page);
    }
}
