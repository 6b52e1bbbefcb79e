using PtspBot.Mailroom;

namespace PtspBot.FrontDesk;

public static class FrontDeskSetup
{
    /// <summary>Needs the office, the notices and <see cref="Questions.IHashes"/>.</summary>
    public static IServiceCollection AddFrontDesk(this IServiceCollection services) => services
        .AddSingleton<Equipment>()
        .AddSingleton<FrontDesk>()
        .AddSingleton<ICounterside>(provider => provider.GetRequiredService<FrontDesk>())
        .AddSingleton<ITurn>(provider => provider.GetRequiredService<FrontDesk>());
}
