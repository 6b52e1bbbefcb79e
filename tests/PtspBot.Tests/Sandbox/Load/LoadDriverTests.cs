using PtspBot.Sandbox;
using PtspBot.Sandbox.Load;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Sandbox.Load;

public sealed class LoadDriverTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.3);

    private static Script Usual => Script.Read(Script.UsualPath, Offices.Oss.Texts);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_a_closed_loop_so_many_go_on_as_they_are_asked_and_are_followed_by_others()
    {
        var (result, world) = await AgainstABareBotAsync(driver => driver.CloseAsync(20, Moment, 3 * Moment, Stop));

        Assert.True(result.Steps > 0);
        Assert.True(result.Finished > 0, "Nobody came to the end of the script.");
        Assert.Equal(0, result.Unanswered);
        Assert.Equal(result.Steps, result.Reaction.Count);
        Assert.True(world.People.Count > 20);
    }

    [Fact]
    public async Task In_an_open_loop_acts_come_at_their_rate()
    {
        var (result, _) = await AgainstABareBotAsync(driver => driver.OpenAsync(100, TimeSpan.Zero, TimeSpan.Zero, 3 * Moment, Stop));

        Assert.InRange(result.Steps, 1, 100);
        Assert.Equal(0, result.Unanswered);
    }

    [Fact]
    public async Task Who_gets_no_answer_is_waited_for_no_longer_than_the_run_is_given()
    {
        var world = new World(TimeProvider.System);
        using var driver = new LoadDriver(world, Usual);
        using var impatience = new CancellationTokenSource(3 * Moment);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => driver.CloseAsync(5, TimeSpan.Zero, Moment, impatience.Token));

        Assert.Equal(5, world.Updates.PendingCount);
    }

    [Fact]
    public void A_percentile_is_one_of_the_times_measured()
    {
        var latencies = new Latencies();
        for (var milliseconds = 100; milliseconds > 0; milliseconds--)
            latencies.Add(TimeSpan.FromMilliseconds(milliseconds));

        Assert.Equal((50, 99, 100), (latencies.At(0.5).TotalMilliseconds, latencies.At(0.99).TotalMilliseconds, latencies.Longest.TotalMilliseconds));
    }

    [Fact]
    public void No_two_applicants_say_the_same_of_themselves()
    {
        var said = Usual.Lines.Where(line => line.Kind == ActKind.Say).ToList();

        Assert.NotEmpty(said);
        foreach (var line in said)
            Assert.Distinct([line.SaidBy(1), line.SaidBy(10_001), line.SaidBy(280_001)]);
    }

    [Theory]
    [InlineData("words without an act")]
    [InlineData("words -> dance")]
    public void A_line_that_says_nothing_to_do_is_refused_with_its_words(string line)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, line);

        var error = Assert.Throws<FormatException>(() => Script.Read(path));

        File.Delete(path);
        Assert.Contains(line.Split("-> ")[^1], error.Message, StringComparison.Ordinal);
    }

    private static async Task<(LoadResult Result, World World)> AgainstABareBotAsync(Func<LoadDriver, Task<LoadResult>> run)
    {
        var world = new World(TimeProvider.System);
        world.Limits.Enabled = false;
        await using var server = await SandboxServer.StartAsync(world, cancellationToken: Stop);
        using var bot = new BareBot(server.BaseAddress, server.Token, Usual);
        using var driver = new LoadDriver(world, Usual);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var answering = bot.RunAsync(ending.Token);

        var result = await run(driver);

        await ending.CancelAsync();
        await answering;
        return (result, world);
    }
}
