using System.Net;
using System.Net.Sockets;
using PtspBot.Persistence;
using PtspBot.Tests.Support;

namespace PtspBot.Tests;

/// <summary>How the worker starts, and what it says when it cannot.</summary>
public sealed class WorkerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ptspbot-worker-");

    [Fact]
    public async Task A_second_worker_on_the_same_database_is_refused_in_words()
    {
        await using var first = await StartAsync();

        var refusal = await Assert.ThrowsAsync<DatabaseInUseException>(() => StartAsync());

        Assert.StartsWith("The database ", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task A_health_address_that_is_taken_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        var refusal = await Assert.ThrowsAsync<UnusableSettingException>(() => StartAsync(((IPEndPoint)taken.LocalEndpoint).Port));

        Assert.StartsWith("Health:Address is ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task How_the_worker_is_can_be_asked_and_it_is_no_fault_of_this_machine_that_Telegram_is_not_there()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        await using var worker = await StartAsync(port);
        using var asking = new HttpClient();

        using var answer = await asking.GetAsync(new Uri($"http://127.0.0.1:{port}/health"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_first_admin_is_invited_only_while_there_is_none()
    {
        await using var day = await Play.OpenAsync();

        Assert.Null(await day.Theatre.Worker.FirstAdminCodeAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<Worker> StartAsync(int healthPort = 0) => Worker.StartAsync(
        new Settings(
            new TelegramSettings("9000001:nobody-listens-there", new Uri("http://127.0.0.1:9")),
            new OfficeSettings(Offices.OssFolder),
            new DatabaseSettings(Path.Combine(_folder.FullName, "office.db")),
            new DocumentsSettings(Path.Combine(_folder.FullName, "documents"), 20),
            new KeysSettings(Path.Combine(_folder.FullName, "keys"), null, new Dictionary<string, string>()),
            new HealthSettings(new Uri($"http://127.0.0.1:{healthPort}"))),
        TimeProvider.System,
        _ => { },
        TestContext.Current.CancellationToken);
}
