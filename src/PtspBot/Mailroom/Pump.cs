using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>
/// Plays what waits in the inbox: of each chat the oldest, all of them in one commit. When a batch fails, each of its turns
/// is played alone, so that one turn's trouble is nobody else's; a chat whose head fails waits for it.
/// </summary>
public sealed partial class Pump(OfficeDatabase database, Playing playing, SettingAside settingAside, Pulse pulse, TimeProvider clock, ILogger<Pump> logger) : BackgroundService
{
    private const int BatchSize = 100;
    private const int Look = 1000;

    private static readonly TimeSpan AfterOutage = TimeSpan.FromSeconds(1);

    /// <summary>Plays until nothing waits. Returns how many updates it took off the inbox.</summary>
    public async Task<int> PlayAllAsync(CancellationToken cancellationToken)
    {
        for (var played = 0; ;)
        {
            var heads = await HeadsAsync(cancellationToken);
            if (heads.Count == 0)
                return played;

            await PlayAsync(heads, cancellationToken);
            played += heads.Count;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PlayAllAsync(stoppingToken);
                await pulse.WaitAsync(Bell.Inbox, atMost: null, clock, stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                DatabaseInTrouble(error);
                await Task.Delay(AfterOutage, TimeProvider.System, stoppingToken);
            }
        }
    }

    private async Task<IReadOnlyList<long>> HeadsAsync(CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        return await session.HeadsAsync(Look, BatchSize, cancellationToken);
    }

    private async Task PlayAsync(IReadOnlyList<long> heads, CancellationToken cancellationToken)
    {
        try
        {
            await playing.PlayAsync(heads, cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException && !Session.IsOutage(error))
        {
            if (heads.Count > 1)
                BatchFailed(error.GetType().Name, heads.Count);
            foreach (var head in heads)
                await PlayAloneAsync(head, cancellationToken);
        }
    }

    private async Task PlayAloneAsync(long head, CancellationToken cancellationToken)
    {
        for (var settled = false; !settled;)
        {
            try
            {
                await playing.PlayAsync([head], cancellationToken);
                settled = true;
            }
            catch (Exception error) when (error is not OperationCanceledException && !Session.IsOutage(error))
            {
                TurnFailed(error, head);
                settled = await settingAside.FailedAsync(head, error, cancellationToken);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "A batch of {Count} turns failed with {Kind}; each is played alone")]
    private partial void BatchFailed(string kind, int count);

    [LoggerMessage(LogLevel.Error, "The turn of inbox row {Sequence} failed")]
    private partial void TurnFailed(Exception error, long sequence);

    [LoggerMessage(LogLevel.Error, "The database is in trouble; what waits is tried again")]
    private partial void DatabaseInTrouble(Exception error);
}
