using PtspBot.Domain.Cases;
using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>What has become due and is not told yet, found by its instant and never by walking the open cases.</summary>
public sealed partial class DueDeadlines(OfficeDatabase database, Pulse pulse, ILogger<DueDeadlines> logger)
{
    private const int Page = 100;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>
    /// Lets each due deadline be told and ticks it in one commit with its letters and what else follows from it, such as
    /// a move. Running it twice, late or beside another changes nothing: of two that tell the same deadline one commits,
    /// and the letters are keyed. One that fails harms no other and is found again.
    /// </summary>
    /// <returns>How many were told.</returns>
    public async Task<int> TellAsync(DateTimeOffset now, Func<Due, IEnumerable<Letter>> tell, CancellationToken cancellationToken)
    {
        var told = 0;
        for (var page = await PageAsync(now, null, cancellationToken); page.Count > 0; page = await PageAsync(now, page[^1], cancellationToken))
        {
            foreach (var row in InOrder(page))
            {
                if (await TryTellAsync(row, now, tell, cancellationToken))
                    told++;
            }
        }

        if (told > 0)
            pulse.Ring(Bell.Outbox);
        return told;
    }

    /// <summary>What falls on one instant has an order that people can rely on: by number, then as the kinds are listed.</summary>
    private static IEnumerable<DueRow> InOrder(IReadOnlyList<DueRow> page) => page
        .OrderBy(row => row.DueAt).ThenBy(row => row.Number, StringComparer.Ordinal).ThenBy(row => row.CaseId)
        .ThenBy(row => row.Kind).ThenBy(row => row.Key, StringComparer.Ordinal);

    private async Task<IReadOnlyList<DueRow>> PageAsync(DateTimeOffset now, DueRow? after, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        return await session.DueAsync(now, after, Page, cancellationToken);
    }

    private async Task<bool> TryTellAsync(DueRow row, DateTimeOffset now, Func<Due, IEnumerable<Letter>> tell, CancellationToken cancellationToken)
    {
        try
        {
            return await TellAsync(row, now, tell, cancellationToken);
        }
        catch (Exception error) when (Session.IsRace(error))
        {
            // Somebody else told it, or the applicant has just acted; if it still holds, it is found again.
            return false;
        }
        catch (Exception error) when (error is not OperationCanceledException && !Session.IsOutage(error))
        {
            CouldNotTell(error, row.Id);
            return false;
        }
    }

    private async Task<bool> TellAsync(DueRow row, DateTimeOffset now, Func<Due, IEnumerable<Letter>> tell, CancellationToken cancellationToken)
    {
        await using var session = database.Begin();
        if (await session.CasesAsync([row.CaseId], cancellationToken) is not [{ IsForeign: false } file] || file.Deadlines.FirstOrDefault(known => known.Id == row.Id) is not { IsOpen: true } deadline || deadline.DueAt > now)
            return false;
        // What another version of the program waits for stays for that version.
        if (!Enum.IsDefined(deadline.Kind))
            return false;

        var due = await DueAsync(session, deadline, file, now, cancellationToken);
        var letters = tell(due).ToList();
        // Whoever tells may put it off instead, or end the whole wait.
        if (deadline.IsOpen && deadline.DueAt <= now)
            Tick(deadline, letters.Count > 0, now);
        if (letters.Any(letter => letter.ChatId == file.ApplicantChat))
            session.Withdraw([file], (int)Lane.Reminders, before: now, now);
        await session.PostAsync([.. letters.Select(letter => new Posted(letter, CauseOf(deadline)))], now, cancellationToken);
        await session.CommitAsync(cancellationToken);
        return letters.Count > 0;
    }

    private static void Tick(Deadline deadline, bool told, DateTimeOffset now)
    {
        if (told)
            deadline.Told(now);
        else
            deadline.Done(now);
    }

    private static async Task<Due> DueAsync(Session session, Deadline deadline, CaseFile file, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var applicant = await session.ConversationsAsync([file.ApplicantChat], cancellationToken) is [var known, ..] ? known : null;
        var due = new Due(deadline, file, applicant, await LoadedDesk.LoadRosterAsync(session, cancellationToken), now);
        if (deadline.Kind is not (DeadlineKind.Reminder or DeadlineKind.Snooze))
            return due;

        var since = file.AwaitedSince < now - Day ? file.AwaitedSince.Value : now - Day;
        return due with { Reminded = await session.RemindedAsync(file.ApplicantChat, since, cancellationToken) };
    }

    private static string CauseOf(Deadline deadline) => $"{OutboxTable.OfDeadline}{deadline.Id:N}";

    [LoggerMessage(LogLevel.Error, "The deadline {Id} could not be told; it is tried again at the next sweep")]
    private partial void CouldNotTell(Exception error, Guid id);
}
