namespace PtspBot.Domain.Clock;

/// <summary>Whose hours: the counter's, in which the public is served and the standards are counted, or the staff's own working day.</summary>
public enum OfficeHours
{
    Counter,
    Staff,
}

/// <summary>
/// When the office is open, day by day. The season's week, else the ordinary week, is what a day would be; a closed
/// holiday empties it; then the officers' changes are laid over in their order, so that the last word wins.
/// </summary>
public sealed class OfficeCalendar
{
    private readonly ILookup<DateOnly, Holiday> _holidays;
    private readonly HashSet<int> _listedYears;

    public OfficeCalendar(
        TimeZoneInfo zone,
        WeekHours counter,
        WeekHours staff,
        IReadOnlyList<Season>? seasons = null,
        IReadOnlyList<Holiday>? holidays = null,
        IReadOnlyList<FixedHoliday>? fixedHolidays = null,
        IReadOnlyList<DayChange>? changes = null)
    {
        // Without open time every search for the next opening would run to the end of the calendar.
        if (!counter.HasOpenTime || !staff.HasOpenTime)
            throw new ArgumentException("The ordinary week has no open time.");

        (Zone, Counter, Staff) = (zone, counter, staff);
        Seasons = seasons ?? [];
        Holidays = holidays ?? [];
        FixedHolidays = fixedHolidays ?? [];
        Changes = changes ?? [];
        if (Seasons.Any(one => Seasons.Any(other => one != other && one.From <= other.To && other.From <= one.To)))
            throw new ArgumentException("Two seasons overlap.", nameof(seasons));

        _holidays = Holidays.ToLookup(holiday => holiday.Day);
        _listedYears = [.. Holidays.Where(holiday => holiday.Kind == HolidayKind.National).Select(holiday => holiday.Day.Year)];
    }

    public TimeZoneInfo Zone { get; }

    public WeekHours Counter { get; }

    public WeekHours Staff { get; }

    public IReadOnlyList<Season> Seasons { get; }

    public IReadOnlyList<Holiday> Holidays { get; }

    public IReadOnlyList<FixedHoliday> FixedHolidays { get; }

    public IReadOnlyList<DayChange> Changes { get; }

    /// <summary>The same calendar with further changes laid over it.</summary>
    public OfficeCalendar With(IEnumerable<DayChange> changes) =>
        new(Zone, Counter, Staff, Seasons, Holidays, FixedHolidays, [.. Changes, .. changes]);

    public IReadOnlyList<Window> WindowsOn(DateOnly day, OfficeHours hours = OfficeHours.Counter)
    {
        var usual = UsuallyOn(day, hours);
        var windows = HolidaysOn(day).Any(holiday => holiday.Closed) ? [] : usual;
        foreach (var change in Changes)
        {
            if (change.Holds(day))
                windows = change.LaidOver(windows, usual);
        }

        return windows;
    }

    public bool IsWorkday(DateOnly day, OfficeHours hours = OfficeHours.Counter) => WindowsOn(day, hours).Count > 0;

    public IEnumerable<Holiday> HolidaysOn(DateOnly day) => _listedYears.Contains(day.Year)
        ? _holidays[day]
        : _holidays[day].Concat(FixedHolidays.Where(holiday => holiday.FallsOn(day)).Select(holiday =>
            new Holiday(day, holiday.Name, HolidayKind.National, Closed: true, Source: "", Verified: false)));

    /// <summary>The years whose national holidays nobody has entered yet: deadlines in them may come out too early.</summary>
    public IReadOnlyList<int> MissingYears(DateOnly from, DateOnly to) =>
        [.. Enumerable.Range(from.Year, Math.Max(0, to.Year - from.Year + 1)).Where(year => !_listedYears.Contains(year))];

    private IReadOnlyList<Window> UsuallyOn(DateOnly day, OfficeHours hours)
    {
        var season = Seasons.FirstOrDefault(season => season.Holds(day));
        var week = hours == OfficeHours.Counter ? season?.Counter ?? Counter : season?.Staff ?? Staff;
        return week.On(day.DayOfWeek);
    }
}
