namespace PtspBot.Sandbox;

/// <summary>A clock that nobody turns: for a bot that runs elsewhere, one waits for the next thing that happens.</summary>
public sealed class LivePace(World world) : IPace
{
    private long _seen;

    public DateTimeOffset Now => world.Clock.GetUtcNow();

    /// <summary>What a bot elsewhere is at cannot be known.</summary>
    public Task QuietAsync(CancellationToken cancellationToken)
    {
        _seen = world.Feed.Last;
        return Task.CompletedTask;
    }

    public async Task<bool> TurnToNextAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        try
        {
            var left = until - Now;
            _seen = await world.WaitForChangeAsync(_seen, cancellationToken).WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, world.Clock, cancellationToken);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
