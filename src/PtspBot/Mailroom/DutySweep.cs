using PtspBot.Domain.Cases;
using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>
/// Finds what lies with officers who are not there, and what nobody has where cases are given in turn: by who has it and
/// where it lies, never by walking the open cases. Each case is a commit of its own; one that fails harms no other and is found again.
/// </summary>
public sealed partial class DutySweep(OfficeDatabase database, IDutyCourse course, Pulse pulse, ILogger<DutySweep> logger)
{
    /// <summary>Given out in one round; the next is a minute away.</summary>
    private const int Most = 100;

    public async Task FollowAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!course.IsTime(now))
            return;

        var passed = 0;
        foreach (var id in await WaitingAsync(now, cancellationToken))
        {
            if (await TryPassAsync(id, now, cancellationToken))
                passed++;
        }

        if (passed > 0)
            pulse.Ring(Bell.Outbox);
    }

    private async Task<IReadOnlyList<Guid>> WaitingAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        var roster = await LoadedDesk.LoadRosterAsync(session, cancellationToken);
        var found = new List<Guid>();
        foreach (var absent in roster.Officers.Where(officer => !officer.IsOnDuty(now)))
            found.AddRange((await session.HeldByAsync(absent.UserId, cancellationToken)).Where(one => one.Phase == Phase.InReview).Select(one => one.Id));
        found.AddRange((await session.QueuedAsync(course.Given(roster, now), Most, cancellationToken)).Where(one => one is { Claimer: null, Phase: Phase.Open }).Select(one => one.Id));
        return found;
    }

    private async Task<bool> TryPassAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await PassAsync(id, now, cancellationToken);
        }
        catch (Exception error) when (Session.IsRace(error))
        {
            // An officer was quicker; if it still holds, it is found again.
            return false;
        }
        catch (Exception error) when (error is not OperationCanceledException && !Session.IsOutage(error))
        {
            CouldNotPass(error, id);
            return false;
        }
    }

    private async Task<bool> PassAsync(Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        if (await session.CasesAsync([id], cancellationToken) is not [{ IsForeign: false } file])
            return false;

        var applicant = await session.ConversationsAsync([file.ApplicantChat], cancellationToken) is [var known, ..] ? known : null;
        var roster = await LoadedDesk.LoadRosterAsync(session, cancellationToken);
        var inHand = (await session.HeldAsync(now, cancellationToken)).ToDictionary(one => one.Key, one => new Workload(one.Value.Held, one.Value.Late));
        var letters = course.Pass(file, applicant, roster, inHand, now).ToList();
        if (letters.Count == 0)
            return false;

        await session.PostAsync([.. letters.Select(letter => new Posted(letter, $"duty/{id:N}"))], now, cancellationToken);
        await session.CommitAsync(cancellationToken);
        return true;
    }

    [LoggerMessage(LogLevel.Error, "The case {Id} could not be passed to somebody on duty; it is tried again at the next sweep")]
    private partial void CouldNotPass(Exception error, Guid id);
}
