using PtspBot.Domain.Cases;
using PtspBot.Mailroom;
using PtspBot.Persistence;

namespace PtspBot.Documents;

/// <summary>
/// Brings the content of what was promised: fetch, look into, clean, seal and store, then report to the case in the order
/// of its chat. A crash between any two of these repeats them; the report is keyed, so it counts once.
/// </summary>
public sealed partial class Fetching(OfficeDatabase database, Receiving receiving, Pulse pulse, TimeProvider clock, ILogger<Fetching> logger) : BackgroundService
{
    private const int Page = 20;
    private const int AtOnce = 4;

    private static readonly TimeSpan AfterOutage = TimeSpan.FromSeconds(1);

    /// <summary>Reported and waiting for their turn; not fetched twice meanwhile.</summary>
    private readonly HashSet<Guid> _reported = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await FetchDueAsync(stoppingToken))
                {
                }

                await pulse.WaitAsync(Bell.Uploads, await UntilNextAsync(stoppingToken), clock, stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                InTrouble(error);
                await Task.Delay(AfterOutage, TimeProvider.System, stoppingToken);
            }
        }
    }

    private async Task<bool> FetchDueAsync(CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        var now = clock.GetUtcNow();
        var promised = await session.PromisedAsync(now, _reported.Count + Page, cancellationToken);
        _reported.IntersectWith(promised.Select(upload => upload.Id));

        var fresh = promised.Where(upload => !_reported.Contains(upload.Id)).Take(AtOnce).ToList();
        await Task.WhenAll(fresh.Select(upload => FetchAsync(upload, cancellationToken)));
        _reported.UnionWith(fresh.Where(upload => upload.NotBefore is not { } later || later <= now).Select(upload => upload.Id));

        if (fresh.Count > 0)
            await session.CommitAsync(cancellationToken);
        return fresh.Count > 0;
    }

    /// <summary>One upload's trouble is no other's: whatever it is, it is tried again later.</summary>
    private async Task FetchAsync(Upload upload, CancellationToken cancellationToken)
    {
        try
        {
            if (await receiving.ReceiveAsync(upload, cancellationToken) is { } later)
                upload.TryAgainAt(clock.GetUtcNow() + later);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            CouldNotFetch(error, upload.Id);
            upload.TryAgainAt(clock.GetUtcNow() + Receiving.RestAfter(upload.Attempts));
        }
    }

    private async Task<TimeSpan?> UntilNextAsync(CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        var now = clock.GetUtcNow();
        return await session.NextPromiseAsync(now, cancellationToken) - now;
    }

    [LoggerMessage(LogLevel.Error, "Upload {Id} could not be fetched or stored; tried again later")]
    private partial void CouldNotFetch(Exception error, Guid id);

    [LoggerMessage(LogLevel.Error, "Promised files could not be worked on; tried again")]
    private partial void InTrouble(Exception error);
}
