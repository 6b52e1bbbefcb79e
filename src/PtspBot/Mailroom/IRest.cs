namespace PtspBot.Mailroom;

/// <summary>Something beside the loops that may be at work, such as the scheduler of the jobs.</summary>
public interface IRest
{
    /// <summary>Nothing of it runs, and nothing that is due at this moment is yet to start.</summary>
    Task<bool> IsRestingAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The next moment at which it has something to do that stands in no table; null when it never has.</summary>
    DateTimeOffset? NextAfter(DateTimeOffset now) => null;
}
