using PtspBot.Persistence.Sealing;

namespace PtspBot.Persistence;

public static class PersistenceSetup
{
    /// <summary>The database in this file. Whoever builds the worker opens it before anything else starts.</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, string path) =>
        services.AddSingleton(provider => new OfficeDatabase(path, provider.GetRequiredService<Vault>()));
}
