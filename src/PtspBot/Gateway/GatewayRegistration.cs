using PtspBot.Mailroom;

namespace PtspBot.Gateway;

/// <summary>Connects the mailroom to Telegram.</summary>
public static class GatewayRegistration
{
    /// <param name="services">Must also hold an <see cref="IInbox"/> and the office's clock.</param>
    /// <param name="telegram">Whose bot this is, and how its updates come.</param>
    /// <param name="commands">The menu of private chats, in the order of the list.</param>
    public static IServiceCollection AddGateway(this IServiceCollection services, TelegramSettings telegram, Func<IServiceProvider, IReadOnlyList<CommandWords>> commands)
    {
        services.AddSingleton(_ => new BotLines(telegram));
        services.AddSingleton<BotIdentity>();
        services.AddSingleton<FetchTrouble>();
        services.AddSingleton<ICarrier, Carrier>();
        services.AddSingleton<IReader, Reader>();
        services.AddSingleton<RawUpdates>();

        // A network runs on real time, wherever the office's clock has been turned to.
        if (telegram.Webhook is { } webhook)
            services.AddSingleton(webhook).AddSingleton<Webhook>().AddHostedService(all => ActivatorUtilities.CreateInstance<WebhookNotice>(all, TimeProvider.System));
        else
            services.AddHostedService(all => ActivatorUtilities.CreateInstance<Poller>(all, TimeProvider.System));
        services.AddHostedService(all => ActivatorUtilities.CreateInstance<BotProfile>(all, TimeProvider.System, commands(all)));
        return services;
    }

    /// <summary>Opens the door for what Telegram brings, at a port that serves nothing else.</summary>
    public static void UseWebhook(this WebApplication app, WebhookSettings webhook) => app.Use((http, next) =>
        http.Connection.LocalPort == webhook.Listen.Port ? app.Services.GetRequiredService<Webhook>().ReceiveAsync(http) : next(http));
}
