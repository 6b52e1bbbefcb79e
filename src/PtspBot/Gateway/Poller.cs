using System.Net;
using System.Text.Json;
using PtspBot.Mailroom;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace PtspBot.Gateway;

/// <summary>
/// Fetches updates and confirms each only when it is durable. The offset is kept in memory alone: after a restart Telegram
/// sends again what was not confirmed and the inbox drops what it has by its id; a stored mark would lose updates when
/// Telegram's numbers begin anew.
/// </summary>
internal sealed partial class Poller(BotLines lines, BotIdentity identity, IInbox inbox, RawUpdates updates, FetchTrouble trouble, IHostApplicationLifetime host, TimeProvider transport, ILogger<Poller> log) : BackgroundService
{
    private readonly BackOff _backOff = new(transport);
    private long? _offset;
    private bool _isIntroduced;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var token = true;
        while (token && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await IntroduceOnceAsync(stoppingToken);
                await PollAsync(stoppingToken);
                _backOff.Reset();
                trouble.Over();
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (ApiRequestException refusal) when (TokenRefused.Is(refusal))
            {
                token = false;
                LogTokenRefused(refusal.ErrorCode);
                host.StopApplication();
            }
            catch (Exception error)
            {
                Explain(error);
                trouble.Met($"{error.GetType().Name} {CodeOf(error)}", transport.GetUtcNow());
                await _backOff.WaitAsync(error, stoppingToken);
            }
        }
    }

    /// <summary>Learns the bot's name and takes away a webhook; what waits in Telegram's queue stays there.</summary>
    private async Task IntroduceOnceAsync(CancellationToken cancellationToken)
    {
        if (_isIntroduced)
            return;

        identity.UserName = (await lines.Polling.GetMe(cancellationToken)).Username ?? "";
        await lines.Polling.DeleteWebhook(dropPendingUpdates: false, cancellationToken);
        _isIntroduced = true;
    }

    private async Task PollAsync(CancellationToken cancellationToken)
    {
        var batch = await lines.Polling.SendRequest(new RawGetUpdates { Offset = _offset }, cancellationToken);
        if (batch.Length == 0)
            return;

        var kept = batch.Select(updates.Open).OfType<RawUpdate>().OrderBy(update => update.UpdateId).ToList();
        if (kept.Count == 0)
            throw new JsonException("No update of the batch has an id.");

        await inbox.StoreAsync(kept, cancellationToken);
        // Not the highest ever seen: after a quiet week Telegram's numbers begin anew, and lower.
        _offset = kept.Max(update => update.UpdateId) + 1;
        LogStored(kept.Count);
    }

    private void Explain(Exception error)
    {
        if (error is not ApiRequestException { ErrorCode: (int)HttpStatusCode.Conflict } conflict)
            LogFailed(error.GetType().Name, CodeOf(error));
        else if (conflict.Message.Contains("webhook", StringComparison.OrdinalIgnoreCase))
            LogWebhook();
        else
            LogAnotherPoller();
    }

    private static int CodeOf(Exception error) => error is ApiRequestException api ? api.ErrorCode : (int?)(error as RequestException)?.HttpStatusCode ?? 0;

    [LoggerMessage(Level = LogLevel.Debug, Message = "Stored {Count} updates")]
    private partial void LogStored(int count);

    [LoggerMessage(Level = LogLevel.Critical, Message = TokenRefused.Sentence)]
    private partial void LogTokenRefused(int code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Another program fetches updates with the same token: only one may, stop the other; this one keeps trying")]
    private partial void LogAnotherPoller();

    [LoggerMessage(Level = LogLevel.Error, Message = "Another program has set a webhook for this bot: as long as it is active nothing can be fetched; stop that program, then restart this one, which removes the webhook")]
    private partial void LogWebhook();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Updates could not be fetched or stored ({Error}, {Code}); trying again after a rest")]
    private partial void LogFailed(string error, int code);
}
