namespace PtspBot.Sandbox;

/// <summary>
/// What this server could not do for the bot, and what the bot sent in vain. Kept and logged, because a sandbox that stays
/// silent would pretend, and a parameter that nobody reads is a mistake that nobody sees.
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

    internal void Unknown(string method, string parameter)
    {
        if (Keep($"{method} knows no {parameter}"))
            LogUnknown(logger, method, parameter);
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} knows no parameter {Parameter}; Telegram would overlook it without a word")]
    private static partial void LogUnknown(ILogger logger, string method, string parameter);

    [LoggerMessage(Level = LogLevel.Error, Message = "The sandbox itself broke in {Method}")]
    private static partial void LogBroke(ILogger logger, string method, Exception error);
}
