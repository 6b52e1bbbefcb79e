using PtspBot.Domain;
using PtspBot.Gateway;
using PtspBot.Notices;
using PtspBot.Persistence;

namespace PtspBot;

/// <summary>
/// How the worker is, for whoever watches over it: what does not work, and since when. Read from the rows wherever they show it,
/// so that a part that stands still cannot say of itself that it is well.
/// </summary>
internal sealed class Health(OfficeDatabase database, FetchTrouble fetching, Settings settings, Writer writer, TimeProvider clock)
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>What waits longer than this waits for somebody who does not come.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Jobs run each minute, and some of what they find takes its time.</summary>
    private static readonly TimeSpan PatienceWithJobs = TimeSpan.FromMinutes(10);

    /// <summary>Bytes free where the database is.</summary>
    internal Func<long> Free { get; init; } = () => new DriveInfo(Path.GetFullPath(settings.Database.Path)).AvailableFreeSpace;

    /// <returns>"ok", or a line for each trouble; an error where starting anew, or more room, may help, but not while only Telegram is away.</returns>
    public async Task<IResult> AnswerAsync(CancellationToken cancellationToken)
    {
        var troubles = await TroublesAsync(cancellationToken);
        var lines = troubles.Select(trouble => writer.SayPlain(writer.Language(null), trouble.Words));
        return Results.Text(troubles.Count == 0 ? "ok" : string.Join('\n', lines), statusCode: troubles.Any(trouble => trouble.IsOwn) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    internal async Task<IReadOnlyList<Trouble>> TroublesAsync(CancellationToken cancellationToken)
    {
        List<Trouble> troubles = [.. Fetching(), .. Disk()];
        try
        {
            await using var session = database.Begin();
            troubles.AddRange(await InRowsAsync(session, clock.GetUtcNow(), cancellationToken));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            troubles.Add(new Trouble(new Words("health.database", ("why", error.GetType().Name)), IsOwn: true));
        }

        return troubles;
    }

    private IEnumerable<Trouble> Fetching() =>
        fetching.Now is var (since, why) ? [new Trouble(new Words("health.fetching", ("since", since), ("why", why)), IsOwn: false)] : [];

    private IEnumerable<Trouble> Disk() =>
        Free() / Megabyte is var left && left < settings.Health.LeastMegabytes ? [new Trouble(new Words("health.disk", ("left", left), ("least", settings.Health.LeastMegabytes)), IsOwn: true)] : [];

    private static async Task<IReadOnlyList<Trouble>> InRowsAsync(Session session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var troubles = new List<Trouble>();
        if (await session.UpdatesHeldUpAsync(now - Patience, cancellationToken) is var (updates, came))
            troubles.Add(new Trouble(new Words("health.playing", ("count", updates), ("since", came)), IsOwn: true));
        if (await session.LettersHeldUpAsync(now - Patience, cancellationToken) is var (letters, written, why))
            troubles.Add(new Trouble(new Words("health.sending", ("count", letters), ("since", written), ("why", why)), IsOwn: false));
        if (await session.DueAsync(now - PatienceWithJobs, after: null, atMost: 1, cancellationToken) is [var overdue, ..])
            troubles.Add(new Trouble(new Words("health.jobs", ("since", overdue.DueAt)), IsOwn: true));
        return troubles;
    }

    /// <param name="IsOwn">It lies with this machine and not with Telegram.</param>
    internal sealed record Trouble(Words Words, bool IsOwn);
}
