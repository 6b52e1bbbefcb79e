using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Staff;
using PtspBot.Persistence;

namespace PtspBot.Mailroom;

/// <summary>Lets the deadlines follow a calendar that somebody has just changed.</summary>
public delegate Task FollowCalendar(CancellationToken cancellationToken);

/// <summary>
/// The calendar in force: the office's file with what officers entered over it. Stored deadlines follow it, page by page in
/// short transactions, whoever changed it; that they are behind is said by rows (an entry not followed, a file derived with
/// before), so a process that ends in between goes on at its next start, and doing it twice changes nothing.
/// </summary>
public sealed partial class CalendarBook(OfficeDatabase database, ICalendarRules rules, Pulse pulse, TimeProvider clock, ILogger<CalendarBook> logger) : IDisposable
{
    /// <summary>Cases in one transaction: some tens of milliseconds, which is what anybody else waits at most.</summary>
    private const int Page = 500;

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile bool _behind = true;

    /// <summary>Brings the calendar in force and the deadlines up to date, before anything is received or told.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await FollowAsync(cancellationToken);
        foreach (var list in rules.File.Lists.Where(list => !list.Verified && list.Year >= rules.Clock.Today(clock.GetUtcNow()).Year))
            NotVerified(list.Year);
    }

    /// <summary>After somebody changed the calendar. What fails is tried again before the next deadline is told.</summary>
    public async Task FollowSoonAsync(CancellationToken cancellationToken)
    {
        _behind = true;
        try
        {
            await FollowAsync(cancellationToken);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            CouldNotFollow(error);
        }
    }

    /// <summary>Nothing to do, nearly always.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (!_behind)
            return;

        await _one.WaitAsync(cancellationToken);
        try
        {
            while (_behind)
                await FollowOnceAsync(cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Tells the admins of each coming year that has no list of holidays: from October on, and as soon as something is due in it. Each once, in office hours.</summary>
    public async Task WarnOfMissingYearsAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (!rules.Clock.IsOpen(now))
            return;

        await using var session = database.Begin();
        var today = rules.Clock.Today(now);
        var last = rules.Clock.Today(await session.LastDeadlineAsync(now, cancellationToken) ?? now);
        var missing = rules.Clock.Calendar.MissingYears(today, Later(last, Foreseen(today)));
        if (missing.Count == 0)
            return;

        var readers = await ReadersAsync(session, cancellationToken);
        await session.PostAsync([.. missing.SelectMany(year => rules.TellOfMissing(year, readers)).Select(letter => new Posted(letter, "calendar"))], now, cancellationToken);
        await session.CommitAsync(cancellationToken);
        pulse.Ring(Bell.Outbox);
    }

    public void Dispose() => _one.Dispose();

    private async Task FollowOnceAsync(CancellationToken cancellationToken)
    {
        _behind = false;
        try
        {
            await using var session = database.Begin();
            var entries = await session.CalendarEntriesAsync(cancellationToken);
            KeepTo(rules.File.With(entries.Where(entry => entry.IsInForce).Select(entry => entry.Change)));

            var derived = (await session.CalendarAsync(cancellationToken))?.Derived;
            var changed = new CalendarChanged
            {
                Entries = [.. entries.Where(entry => !entry.Followed)],
                NewFile = derived == rules.File.Fingerprint ? null : rules.File.Fingerprint,
                Readers = await ReadersAsync(session, cancellationToken),
            };
            if (changed.NewFile is null && changed.Entries.Count == 0)
                return;

            await RecountAsync(changed, cancellationToken);
            await ConcludeAsync(session, changed, cancellationToken);
        }
        catch
        {
            _behind = true;
            throw;
        }
    }

    private void KeepTo(OfficeCalendar calendar)
    {
        if (calendar.Fingerprint == rules.Clock.Calendar.Fingerprint)
            return;

        rules.Clock.KeepTo(calendar);
        database.ChangeCalendar();
    }

    private async Task RecountAsync(CalendarChanged changed, CancellationToken cancellationToken)
    {
        // What was due before the first day that changed is due then still.
        var since = changed.NewFile is null
            ? rules.Clock.Calendar.Moment(changed.Entries.Min(entry => entry.From), TimeSpan.Zero)
            : DateTimeOffset.UnixEpoch;
        var last = (Guid?)Guid.Empty;
        while (last is { } after)
        {
            await using var session = database.Begin();
            var page = await session.RecountAsync(after, since, Page, clock.GetUtcNow(), TryRecount, cancellationToken);
            changed.Count(page?.Moved ?? []);
            last = page?.Last;
        }
    }

    private Recounted? TryRecount(CaseFile file)
    {
        try
        {
            return rules.Recount(file, clock.GetUtcNow());
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            CouldNotRecount(error, file.Id);
            return null;
        }
    }

    private async Task ConcludeAsync(Session session, CalendarChanged changed, CancellationToken cancellationToken)
    {
        foreach (var entry in changed.Entries)
            entry.Follow();
        await session.DerivedWithAsync(rules.File.Fingerprint, cancellationToken);
        await session.PostAsync([.. rules.TellOfChange(changed).Select(letter => new Posted(letter, "calendar"))], clock.GetUtcNow(), cancellationToken);
        await session.CommitAsync(cancellationToken);

        Followed(changed.NewFile is not null, changed.Entries.Count, changed.Deadlines, changed.Cases, changed.Promises);
        foreach (var one in changed.First)
            Moved(one.Id, one.Before, one.After);
        pulse.Ring(Bell.Outbox);
    }

    private static async Task<Readers> ReadersAsync(Session session, CancellationToken cancellationToken)
    {
        var officers = await session.OfficersAsync(cancellationToken);
        var chats = await session.KnownChatsAsync([.. officers.Select(officer => officer.UserId)], cancellationToken);
        return new Readers(
            [.. officers.Where(officer => officer.Active && officer.Roles.HasFlag(Role.Admin)).Select(officer => officer.UserId)],
            chats.ToDictionary(chat => chat.ChatId, chat => chat.Language));
    }

    /// <summary>The decree of the next year is made in September; who has not entered it by October is reminded.</summary>
    private static DateOnly Foreseen(DateOnly today) => today.Month >= 10 ? today.AddYears(1) : today;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    [LoggerMessage(LogLevel.Information, "The calendar changed (file: {File}, entries: {Entries}): {Deadlines} deadlines of {Cases} cases moved, {Promises} of them promised to applicants")]
    private partial void Followed(bool file, int entries, int deadlines, int cases, int promises);

    [LoggerMessage(LogLevel.Information, "Case {Id} was due {Before:u} and is due {After:u}")]
    private partial void Moved(Guid id, DateTimeOffset before, DateTimeOffset after);

    [LoggerMessage(LogLevel.Warning, "The holidays of {Year} are not marked as verified in the office's calendar")]
    private partial void NotVerified(int year);

    [LoggerMessage(LogLevel.Error, "The deadlines could not follow the calendar; it is tried again")]
    private partial void CouldNotFollow(Exception error);

    [LoggerMessage(LogLevel.Error, "Case {Id} could not be counted anew and keeps its deadlines")]
    private partial void CouldNotRecount(Exception error, Guid id);
}
