using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PtspBot.Persistence;
using PtspBot.Sandbox;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>
/// A crowd applies while Telegram and the way to it fail in every manner the sandbox knows, one call in ten. All of them must get
/// through without saying anything again, and the bot must neither hurry nor spin; what it says twice was in doubt.
/// </summary>
public sealed class FaultsTests : IAsyncLifetime
{
    private const double Rate = 0.1;
    private const int Seed = 20190113;

    /// <summary>Real time; what stands still fails, what is slow does not.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(10);

    /// <summary>Office time that the bot must live without Telegram.</summary>
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(6);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ptspbot-faults-");
    private readonly OfficeTime _time = OfficeTime.Running();
    private readonly LogBook _log = new();
    private Theatre _theatre = null!;

    private World World => _theatre.World;

    public async ValueTask InitializeAsync()
    {
        var settings = new TheatreSettings(_folder.FullName, Offices.OssFolder, RateLimits: false);
        _theatre = await Theatre.OpenAsync(settings, _time, logging => logging.AddProvider(_log), TestContext.Current.CancellationToken);
        World.Queries.AnswerWindow = TimeSpan.FromHours(1);
    }

    public static TheoryData<string, FaultMix> Mixes { get; } = new()
    {
        { "500", new FaultMix { InternalError = Rate } },
        { "502 with a page", new FaultMix { BadGateway = Rate } },
        { "429", new FaultMix { TooManyRequests = Rate } },
        { "reset before", new FaultMix { ResetBefore = Rate } },
        { "reset after", new FaultMix { ResetAfter = Rate } },
        { "slow", new FaultMix { Slow = Rate, Span = TimeSpan.FromMilliseconds(300) } },
        { "twice and out of order", new FaultMix { Twice = Rate, OutOfOrder = 1 } },
        { "everything", FaultMix.Each(Rate / 6) with { Twice = Rate, OutOfOrder = 1 } },
    };

    [Theory]
    [MemberData(nameof(Mixes), DisableDiscoveryEnumeration = true)]
    public async Task Everybody_gets_through(string name, FaultMix mix)
    {
        var crowd = new Crowd(World, _theatre.Worker.Office.Texts);
        World.Faults.AtRandom(Seed, mix);

        await ApplyAsync(crowd);
        World.Faults.Clear();

        var copies = await SettledAsync(crowd);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {World.Faults.Happened.Count} faults of {World.Calls.All.Count} calls");
        NobodyCalledTooEarly();
        if (mix is { ResetBefore: 0, ResetAfter: 0 })
            Assert.Equal(0, copies);
    }

    [Theory]
    [InlineData(FaultKind.ResetBefore)]
    [InlineData(FaultKind.BadGateway)]
    [InlineData(FaultKind.TooManyRequests)]
    public async Task An_outage_is_waited_out_without_spinning(FaultKind kind)
    {
        var crowd = new Crowd(World, _theatre.Worker.Office.Texts);
        var applying = ApplyAsync(crowd);
        await World.WaitForChangeAsync(World.Feed.Last + 20, TestContext.Current.CancellationToken);

        var from = _theatre.Now;
        World.Faults.Outage(Outage, kind);
        await applying;

        await SettledAsync(crowd);
        var calls = World.Calls.All.Count(call => call.At > from && call.At < from + Outage);
        Assert.InRange(calls, 1, 100);
        NobodyCalledTooEarly();
    }

    public async ValueTask DisposeAsync()
    {
        await _theatre.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task ApplyAsync(Crowd crowd)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        crowd.Enough();
        try
        {
            await crowd.ApplyAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            var waiting = crowd.Applicants.Where(applicant => applicant.Numbers.Count == 0);
            throw new Xunit.Sdk.XunitException($"{string.Join('\n', waiting)}\n{string.Join('\n', _log.Lines.TakeLast(40))}");
        }
    }

    private async Task<int> SettledAsync(Crowd crowd)
    {
        await _theatre.QuietAsync(TestContext.Current.CancellationToken);
        _time.Advance(LongestBackOff);
        await _theatre.QuietAsync(TestContext.Current.CancellationToken);
        await using var db = _theatre.Worker.Services.GetRequiredService<OfficeDatabase>().Context();
        return await new Reckoning(World, crowd, db).HoldsAsync();
    }

    /// <summary>After each 429 nothing goes to its chat before the time it names; answers to presses stand outside all limits.</summary>
    private void NobodyCalledTooEarly()
    {
        var calls = World.Calls.All.Where(call => call.Parameters.ContainsKey("chat_id")).ToList();
        Assert.All(calls.Where(call => call.Status == 429), refused => Assert.DoesNotContain(calls, call =>
            call.Number > refused.Number && call.Parameters["chat_id"] == refused.Parameters["chat_id"] && call.At < refused.At + RetryAfter(refused)));
    }

    private static TimeSpan RetryAfter(ApiCall refused) =>
        TimeSpan.FromSeconds(System.Text.Json.Nodes.JsonNode.Parse(refused.Answer!)!["parameters"]!["retry_after"]!.GetValue<int>());
}
