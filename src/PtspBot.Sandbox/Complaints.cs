namespace PtspBot.Sandbox;

/// <summary>
/// What this server could not do for the bot. Kept and logged as errors, because a sandbox that stays silent would pretend.
/// </summary>
public sealed partial class Complaints(World world, ILogger logger)
{
    private readonly List<string> _all = [];

    /// <summary>Each complaint once, oldest first.</summary>
    public IReadOnlyList<string> All
    {
        get
        {
            lock (world.Gate)
                return [.. _all];
        }
    }

    internal void NotImplemented(string method, string answer)
    {
        Keep($"{method} is not implemented: {answer}");
        LogNotImplemented(logger, method, answer);
    }

    internal void Broke(string method, Exception error)
    {
        Keep($"{method} broke: {error.GetType().Name}");
        LogBroke(logger, method, error);
    }

    private bool Keep(string complaint)
    {
        lock (world.Gate)
        {
            if (_all.Contains(complaint))
                return false;

            _all.Add(complaint);
            return true;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "THE SANDBOX DOES NOT IMPLEMENT what {Method} asked: the bot was answered {Answer}")]
    private static partial void LogNotImplemented(ILogger logger, string method, string answer);

    [LoggerMessage(Level = LogLevel.Error, Message = "The sandbox itself broke in {Method}")]
    private static partial void LogBroke(ILogger logger, string method, Exception error);
}
