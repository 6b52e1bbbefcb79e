using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>
/// Puts on hold what an outage stops, and lets it go on when it is over, some cases in a commit, so that applicants who
/// write meanwhile wait for no more than one page. How far it is can be read from the cases: after a restart it goes on.
/// </summary>
public sealed partial class OutageSweep(OfficeDatabase database, IOutageCourse course, Pulse pulse, ILogger<OutageSweep> logger)
{
    private const int Page = 25;

    public async Task FollowAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var outages = await OutagesAsync(cancellationToken);
        course.Know([.. outages.Where(outage => outage.Lasts)]);
        foreach (var outage in outages)
            await FollowAsync(outage, now, cancellationToken);
    }

    private async Task FollowAsync(Disruption outage, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var concerned = await ConcernedAsync(outage, cancellationToken);
        var leftAlone = new HashSet<Guid>();
        foreach (var page in concerned.Chunk(Page))
        {
            if (!await TryPageAsync(outage, page, leftAlone, now, cancellationToken))
                await EachAsync(outage, page, leftAlone, now, cancellationToken);
        }

        if (!outage.Lasts && (await ConcernedAsync(outage, cancellationToken)).All(leftAlone.Contains))
            await ReportAsync(outage, now, cancellationToken);
        if (concerned.Count > 0 || !outage.Lasts)
            pulse.Ring(Bell.Outbox);
    }

    /// <summary>Somebody may have moved one of them meanwhile; then the others must not wait for it.</summary>
    private async Task EachAsync(Disruption outage, Guid[] page, HashSet<Guid> leftAlone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var id in page)
            await TryPageAsync(outage, [id], leftAlone, now, cancellationToken);
    }

    private async Task<bool> TryPageAsync(Disruption outage, Guid[] ids, HashSet<Guid> leftAlone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await PageAsync(outage, ids, leftAlone, now, cancellationToken);
            return true;
        }
        catch (Exception error) when (error is not OperationCanceledException && !Session.IsOutage(error))
        {
            CouldNotFollow(error, outage.Id, ids.Length);
            return false;
        }
    }

    /// <param name="leftAlone">Gets the cases this version has no rule for: the operators hear of them when somebody writes.</param>
    private async Task PageAsync(Disruption outage, Guid[] ids, HashSet<Guid> leftAlone, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        if ((await session.OutagesAsync(cancellationToken)).FirstOrDefault(known => known.Id == outage.Id) is not { } row || row.Lasts != outage.Lasts)
            return;

        var found = await session.CasesAsync(ids, cancellationToken);
        var files = found.Where(file => !file.IsForeign).ToList();
        leftAlone.UnionWith(found.Where(file => file.IsForeign).Select(file => file.Id));
        var people = (await session.ConversationsAsync([.. files.Select(file => file.ApplicantChat).Distinct()], cancellationToken)).ToDictionary(known => known.ChatId);
        var roster = await LoadedDesk.LoadRosterAsync(session, cancellationToken);
        var letters = files.SelectMany(file => Follow(row, file, people.GetValueOrDefault(file.ApplicantChat))).ToList();
        await session.PostAsync([.. letters.Select(letter => Posted(row, letter))], now, cancellationToken);
        await session.CommitAsync(cancellationToken);

        IEnumerable<Letter> Follow(Disruption outage, CaseFile file, Conversation? applicant) => outage.Lasts
            ? course.Hold(outage, file, applicant, roster, now)
            : course.GoOn(outage, file, applicant, roster, now);
    }

    private async Task ReportAsync(Disruption outage, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        if ((await session.OutagesAsync(cancellationToken)).FirstOrDefault(known => known.Id == outage.Id) is not { } row)
            return;

        row.Reported(now);
        var roster = await LoadedDesk.LoadRosterAsync(session, cancellationToken);
        await session.PostAsync([.. course.Report(row, roster, now).Select(letter => Posted(row, letter))], now, cancellationToken);
        await session.CommitAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<Disruption>> OutagesAsync(CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        return await session.OutagesAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<Guid>> ConcernedAsync(Disruption outage, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        if (!outage.Lasts)
            return await session.HeldForAsync(outage.Id, cancellationToken);

        var ids = new List<Guid>();
        foreach (var (procedure, steps) in course.Stops(outage))
            ids.AddRange(await session.StoppableAsync(procedure, steps, outage.Id, cancellationToken));
        return ids;
    }

    private static Posted Posted(Disruption outage, Letter letter) => new(letter, $"outage/{outage.Id:N}");

    [LoggerMessage(LogLevel.Warning, "The outage {Outage} could not be followed for {Count} cases at once; they are taken one by one, and again at the next sweep")]
    private partial void CouldNotFollow(Exception error, Guid outage, int count);
}
