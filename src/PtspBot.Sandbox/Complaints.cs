
namespace PtspBot.Sandbox;

/// <summary>What this server could not do for the bot. Kept and logged as errors, because a sandbox that stays silent would pretend.</summary>
public sealed partial class Complaints(World world, ILogger logger)
{
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All
    {
        get
        {
            lock (world.Gate)
                return [.. _all];
        }
    }

    internal void NotImplemented(string method)
    {
        Keep($"{method} is not implemented");
        LogNotImplemented(logger, method);
    }

    internal void Broke(string method, Exception error)
    {
        Keep($"{method} broke: {error.GetType().Name}");
        LogBroke(logger, method, error);
    }

    private void Keep(string complaint)
    {
        lock (world.Gate)
            _all.Add(complaint);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "THE SANDBOX DOES NOT IMPLEMENT {Method}: the bot was answered SANDBOX_METHOD_NOT_IMPLEMENTED")]
    private static partial void LogNotImplemented(ILogger logger, string method);

    [LoggerMessage(Level = LogLevel.Error, Message = "The sandbox itself broke in {Method}")]
    private static partial void LogBroke(ILogger logger, string method, Exception error);
}
