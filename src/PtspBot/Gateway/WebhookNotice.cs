using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace PtspBot.Gateway;

/// <summary>
/// Learns the bot's name and tells Telegram where to bring updates, once the door is open. What waits in Telegram's queue
/// stays there: what a poller stored but did not confirm comes again and is known by its id.
/// </summary>
internal sealed partial class WebhookNotice(
    BotLines lines, BotIdentity identity, WebhookSettings settings, IHostApplicationLifetime host, TimeProvider transport, ILogger<WebhookNotice> log) : BackgroundService
{
    private readonly BackOff _backOff = new(transport);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await GiveAsync(stoppingToken);
                LogGiven();
                return;
            }
            catch (RequestException refusal) when (TokenRefused.Is(refusal))
            {
                LogTokenRefused(((ApiRequestException)refusal).ErrorCode);
                host.StopApplication();
                return;
            }
            catch (RequestException error)
            {
                LogNotGiven(error is ApiRequestException refusal ? refusal.Message : error.GetType().Name);
                await _backOff.WaitAsync(error, stoppingToken);
            }
        }
    }

    private async Task GiveAsync(CancellationToken cancellationToken)
    {
        identity.UserName = (await lines.Letters.GetMe(cancellationToken)).Username ?? "";
        await lines.Letters.SetWebhook(
            settings.Address.AbsoluteUri, maxConnections: settings.MaxConnections, allowedUpdates: RawUpdates.Wanted,
            dropPendingUpdates: false, secretToken: settings.Secret, cancellationToken: cancellationToken);
    }

    private async Task StartedAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var _ = host.ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram brings updates to the webhook")]
    private partial void LogGiven();

    [LoggerMessage(Level = LogLevel.Critical, Message = TokenRefused.Sentence)]
    private partial void LogTokenRefused(int code);

    [LoggerMessage(Level = LogLevel.Error, Message = "The webhook could not be set ({Why}): check Telegram:Webhook:Address; trying again after a rest")]
    private partial void LogNotGiven(string why);
}
