using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PtspBot.Persistence;
using PtspBot.Persistence.Rows;
using PtspBot.Sandbox;
using PtspBot.Tests.Support;

namespace PtspBot.Tests.Stories;

/// <summary>Updates that are fetched and updates that are brought, and an operator who changes from one to the other while people write.</summary>
public sealed class FetchedOrBroughtTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ptspbot-webhook-");
    private readonly Uri _door = new($"http://127.0.0.1:{FreePort()}");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Brought_updates_are_asked_for_by_kind_and_shown_with_the_secret()
    {
        using var time = OfficeTime.Running();
        await using var server = await SandboxServer.StartAsync(new World(time), cancellationToken: Cancel);
        var siti = server.World.AddPerson("Siti");
        siti.Start();
        await using var worker = await StartAsync(server, time, isBrought: true);

        await UntilAsync(() => siti.Private.Messages.Any(message => message.From.IsBot), "an answer");

        var call = Assert.Single(server.World.Calls.Of("setWebhook"));
        Assert.Equal("""["message","edited_message","callback_query","my_chat_member"]""", call.Parameters["allowed_updates"]);
        Assert.Equal(("nobody_can-guess-this", "7"), (call.Parameters["secret_token"], call.Parameters["max_connections"]));
        Assert.NotEqual("true", call.Parameters.GetValueOrDefault("drop_pending_updates"));
        Assert.Empty(server.World.Calls.Of("getUpdates"));
    }

    [Fact]
    public async Task Changing_between_fetched_and_brought_loses_nothing_and_repeats_nothing()
    {
        using var time = OfficeTime.Running();
        var world = new World(time) { Limits = { Enabled = false }, Updates = { SlowsRepeatedPolls = false } };
        await using var server = await SandboxServer.StartAsync(world, cancellationToken: Cancel);
        List<Person> people = [.. Enumerable.Range(0, 6).Select(number => world.AddPerson($"Siti {number}"))];
        people.ForEach(person => person.Start());
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var writing = people.Select(person => WriteAsync(person, enough.Token)).ToList();

        // Each life takes some of what is written and ends with the rest on its way.
        foreach (var isBrought in (bool[])[false, true, true, false, true, false])
        {
            await using var worker = await StartAsync(server, time, isBrought);
            var before = await ReceivedAsync(worker);
            await UntilAsync(async () => await ReceivedAsync(worker) >= before + 30, "thirty updates of one life");
        }

        await enough.CancelAsync();
        var written = await Task.WhenAll(writing);
        await using var last = await StartAsync(server, time, isBrought: true);
        await UntilAsync(() => world.Updates.PendingCount == 0, "an empty queue");
        await last.Idle.WhenIdleAsync(Cancel);

        await using var db = last.Services.GetRequiredService<OfficeDatabase>().Context();
        var inbox = await db.Inbox.OrderBy(row => row.Sequence).ToListAsync(Cancel);
        Assert.All(inbox, row => Assert.Equal((InboxStatus.Done, 0), (row.Status, row.Attempts)));
        foreach (var (person, count) in people.Zip(written))
        {
            var mine = inbox.Where(row => row.ChatId == person.Id).Select(row => long.Parse(row.Key[3..], null)).ToList();
            Assert.Equal(count, mine.Count);
            Assert.Equal(mine.Order(), mine);
        }
    }

    [Fact]
    public async Task Another_program_on_the_webhooks_port_is_named()
    {
        using var time = OfficeTime.Running();
        await using var server = await SandboxServer.StartAsync(new World(time), cancellationToken: Cancel);
        using var taken = new TcpListener(IPAddress.Loopback, _door.Port);
        taken.Start();

        var refusal = await Assert.ThrowsAsync<UnusableSettingException>(() => StartAsync(server, time, isBrought: true));

        Assert.StartsWith("Telegram:Webhook:Listen is ", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<Worker> StartAsync(SandboxServer server, OfficeTime time, bool isBrought)
    {
        var webhook = new WebhookSettings(new Uri(_door, "/telegram"), "nobody_can-guess-this", _door, MaxConnections: 7);
        var settings = new TheatreSettings(_folder.FullName, Offices.OssFolder, RateLimits: false).ForWorker(server);
        return Worker.StartAsync(settings with { Telegram = settings.Telegram with { Webhook = isBrought ? webhook : null } }, time, _ => { }, Cancel);
    }

    /// <returns>How many updates the person caused.</returns>
    private static async Task<int> WriteAsync(Person person, CancellationToken enough)
    {
        for (var written = 1; ; written++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(40), TimeProvider.System, enough).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (enough.IsCancellationRequested)
                return written;
            person.Say($"pesan {written}");
        }
    }

    private static async Task<int> ReceivedAsync(Worker worker)
    {
        await using var db = worker.Services.GetRequiredService<OfficeDatabase>().Context();
        return await db.Inbox.CountAsync(Cancel);
    }

    private static Task UntilAsync(Func<bool> holds, string what) => UntilAsync(() => Task.FromResult(holds()), what);

    private static async Task UntilAsync(Func<Task<bool>> holds, string what)
    {
        for (var since = TimeProvider.System.GetTimestamp(); !await holds();)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < Patience, $"There was never {what}.");
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Cancel);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
