using PtspBot.Persistence.Sealing;

namespace PtspBot.Persistence;

public static class PersistenceSetup
{
    /// <summary>The database in this file. It is taken and brought up to date before anything else of the worker starts.</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, string path) => services
        .AddSingleton(provider => new OfficeDatabase(path, provider.GetRequiredService<Vault>()))
        .AddHostedService<Opening>();

    private sealed class Opening(OfficeDatabase database) : IHostedLifecycleService
    {
        public Task StartingAsync(CancellationToken cancellationToken) => database.OpenAsync(cancellationToken);

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
