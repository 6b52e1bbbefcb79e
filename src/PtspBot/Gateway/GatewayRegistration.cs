using PtspBot.Mailroom;

namespace PtspBot.Gateway;

/// <summary>Connects the mailroom to Telegram.</summary>
public static class GatewayRegistration
{
    /// <param name="services">Must also hold an <see cref="IInbox"/> and the office's clock.</param>
    /// <param name="telegram">Whose bot this is.</param>
    /// <param name="commands">The menu of private chats, in the order of the list.</param>
    public static IServiceCollection AddGateway(this IServiceCollection services, TelegramSettings telegram, Func<IServiceProvider, IReadOnlyList<CommandWords>> commands)
    {
        services.AddSingleton(_ => new BotLines(telegram));
        services.AddSingleton<BotIdentity>();
        services.AddSingleton<ICarrier, Carrier>();
        services.AddSingleton<IReader, Reader>();

        // A network runs on real time, wherever the office's clock has been turned to.
        services.AddHostedService(all => ActivatorUtilities.CreateInstance<Poller>(all, TimeProvider.System));
        services.AddHostedService(all => ActivatorUtilities.CreateInstance<BotProfile>(all, TimeProvider.System, commands(all)));
        return services;
    }
}
