using PtspBot.Mailroom;
using PtspBot.Persistence.Sealing;

namespace PtspBot.Documents;

public static class DocumentsSetup
{
    /// <param name="folder">Where uploads are kept, sealed.</param>
    public static IServiceCollection AddDocuments(this IServiceCollection services, string folder, int maxMegabytes) => services
        .AddSingleton(provider => new FileStore(folder, provider.GetRequiredService<Vault>()))
        .AddSingleton(new DocumentLimit(maxMegabytes))
        .AddSingleton<IContents, Contents>()
        .AddSingleton<Receiving>()
        .AddHostedService<Fetching>();
}
