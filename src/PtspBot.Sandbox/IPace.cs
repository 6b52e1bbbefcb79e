namespace PtspBot.Sandbox;

/// <summary>How time passes for who waits in a play: what is under way is finished first, and then the clock goes on to the next moment at which something is due.</summary>
public interface IPace
{
    DateTimeOffset Now { get; }

    /// <summary>Until the bot has nothing left to do at this moment of the clock.</summary>
    Task QuietAsync(CancellationToken cancellationToken);

    /// <summary>Goes on to the next due moment and lives through it; false when there was none up to the given one, at which the clock then stands.</summary>
    Task<bool> TurnToNextAsync(DateTimeOffset until, CancellationToken cancellationToken);
}
