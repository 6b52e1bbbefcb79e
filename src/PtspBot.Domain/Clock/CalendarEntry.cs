using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;

namespace PtspBot.Domain.Clock;

/// <summary>
/// A closure or extra opening that an officer laid over the office's file from the chat: proposed, read back, entered, and
/// perhaps taken back, each by somebody whose name and roles are on record. A row is never deleted. What has begun is
/// history and stays as it is, because time was counted by it.
/// </summary>
public sealed class CalendarEntry
{
    private CalendarEntry()
    {
    }

    private CalendarEntry(DayChange change, Actor by, DateTimeOffset at)
    {
        (Id, Kind, From, To, Reason, ProposedAt) = (Guid.CreateVersion7(at), change.Kind, change.From, change.To, change.Name, at);
        (By, ByName, ByRoles) = (by.Id, by.Name, by.Roles);
        Limit(change.Window);
    }

    public Guid Id { get; private set; }

    public DayChangeKind Kind { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    /// <summary>Of each of its days; null for the whole day.</summary>
    public TimeSpan? Opens { get; private set; }

    public TimeSpan? Closes { get; private set; }

    /// <summary>The officer's own words; empty without any.</summary>
    public string Reason { get; private set; } = "";

    public long By { get; private set; }

    public string ByName { get; private set; } = "";

    /// <summary>The roles held at that moment.</summary>
    public Role ByRoles { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>Null until it was confirmed.</summary>
    public DateTimeOffset? EnteredAt { get; private set; }

    public long? RemovedBy { get; private set; }

    public string? RemovedByName { get; private set; }

    public Role RemovedByRoles { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>The deadlines follow it, as it stands.</summary>
    public bool Followed { get; private set; } = true;

    public bool IsInForce => EnteredAt is not null && RemovedAt is null;

    public Window? Window => (Opens, Closes) is ({ } opens, { } closes) ? new Window(opens, closes) : null;

    public DayChange Change => new(Kind, From, To, Window, Reason);

    /// <summary>Who may change the office's calendar.</summary>
    public static bool MayChange(Actor actor) => actor.Holds(Roles.Leading);

    /// <summary>Makes an entry of a change, to be read back and confirmed; or says why it cannot be.</summary>
    public static Verdict Propose(DayChange wanted, Actor by, OfficeClock clock, DateTimeOffset at, out CalendarEntry? entry)
    {
        var verdict = Check(wanted, by, clock, at, out var possible);
        entry = verdict.IsApplied ? new CalendarEntry(possible, by, at) : null;
        return verdict;
    }

    /// <summary>Lays it over the calendar. Time has passed since it was proposed, so it is looked at once more.</summary>
    public Verdict Enter(Actor by, OfficeClock clock, DateTimeOffset at)
    {
        if (EnteredAt is not null)
            return Verdict.Refused(RemovedAt is null ? "calendar.refused.entered-already" : "calendar.refused.taken-back-already");

        var verdict = Check(Change, by, clock, at, out var possible);
        if (verdict.IsApplied)
        {
            Limit(possible.Window);
            (By, ByName, ByRoles, EnteredAt, Followed) = (by.Id, by.Name, by.Roles, at, false);
        }

        return verdict;
    }

    /// <summary>Whether it may be taken back now.</summary>
    public Verdict CheckRemoval(Actor by, OfficeClock clock, DateTimeOffset at) =>
        !MayChange(by) ? Verdict.Refused("calendar.refused.no-role")
        : !IsInForce ? Verdict.Refused("calendar.refused.taken-back-already")
        : clock.Calendar.Moment(From, Opens ?? TimeSpan.Zero) <= at ? Verdict.Refused("calendar.refused.has-begun", ("day", From))
        : Verdict.Applied;

    public Verdict Remove(Actor by, OfficeClock clock, DateTimeOffset at)
    {
        var verdict = CheckRemoval(by, clock, at);
        if (verdict.IsApplied)
            (RemovedBy, RemovedByName, RemovedByRoles, RemovedAt, Followed) = (by.Id, by.Name, by.Roles, at, false);
        return verdict;
    }

    public void Follow() => Followed = true;

    private void Limit(Window? window) => (Opens, Closes) = (window?.Opens, window?.Closes);

    private static Verdict Check(DayChange wanted, Actor by, OfficeClock clock, DateTimeOffset at, out DayChange possible)
    {
        possible = wanted;
        if (!MayChange(by))
            return Verdict.Refused("calendar.refused.no-role");

        var (calendar, today) = (clock.Calendar, clock.Today(at));
        var verdict = wanted.From < today ? Verdict.Refused("calendar.refused.past", ("day", wanted.From), ("today", today))
            : wanted.From == today ? CheckToday(wanted, calendar, at, out possible)
            : Verdict.Applied;
        return verdict.IsApplied && !calendar.DifferencesTo(calendar.With([possible]), wanted.From, wanted.To).Any()
            ? Verdict.Refused(wanted.Kind == DayChangeKind.Closed ? "calendar.refused.closed-already" : "calendar.refused.open-already")
            : verdict;
    }

    /// <summary>Today changes only from now on.</summary>
    private static Verdict CheckToday(DayChange wanted, OfficeCalendar calendar, DateTimeOffset at, out DayChange possible)
    {
        possible = wanted;
        var now = NextMinute(at - calendar.Moment(wanted.From, TimeSpan.Zero));
        var hasOpened = calendar.WindowsOn(wanted.From).Concat(calendar.UsuallyOn(wanted.From)).Any(window => window.Opens < now);
        if (wanted.Window is { } window ? window.Opens >= now : !hasOpened)
            return Verdict.Applied;
        if (wanted.To > wanted.From)
            return Verdict.Refused("calendar.refused.today-alone");
        if (wanted.Window is null && wanted.Kind == DayChangeKind.Open)
            return Verdict.Refused("calendar.refused.say-hours");

        var closes = wanted.Window?.Closes ?? TimeSpan.FromDays(1);
        if (closes <= now)
            return Verdict.Refused("calendar.refused.past-hours");

        possible = new DayChange(wanted.Kind, wanted.From, wanted.To, new Window(now, closes), wanted.Name);
        return Verdict.Applied;
    }

    private static TimeSpan NextMinute(TimeSpan sinceMidnight) => TimeSpan.FromMinutes(Math.Ceiling(sinceMidnight.TotalMinutes));
}
