using System.Collections.Concurrent;

namespace PtspBot.Domain.Clock;

/// <summary>Whose hours: the counter's, in which the public is served and the standards are counted, or the staff's own working day.</summary>
public enum OfficeHours
{
    Counter,
    Staff,
}

/// <summary>
/// When the office is open, day by day. The season's week, else the ordinary week, is what a day would be; a closed
/// holiday empties it; then the officers' changes are laid over in their order, so that the last word wins. A calendar
/// never changes; another one takes its place.
/// </summary>
public sealed class OfficeCalendar
{
    private readonly ILookup<DateOnly, Holiday> _holidays;
    private readonly HashSet<int> _listedYears;

    /// <summary>Deadlines are looked for day by day, and the same days are asked for by every case.</summary>
    private readonly ConcurrentDictionary<(DateOnly, OfficeHours), IReadOnlyList<Window>> _days = new();

    private string? _fingerprint;

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

    /// <summary>Equal for two calendars that count alike, whatever their days are called: what was derived with one of them holds with the other.</summary>
    public string Fingerprint => _fingerprint ??= CalendarPrint.Of(this);

    /// <summary>Where each year's holidays come from, and whether the office has compared them with the decree.</summary>
    public IEnumerable<HolidayList> Lists => Holidays.GroupBy(holiday => holiday.Day.Year).OrderBy(year => year.Key)
        .Select(year => new HolidayList(year.Key, year.First().Source, year.All(holiday => holiday.Verified)));

    public IReadOnlyList<Window> WindowsOn(DateOnly day, OfficeHours hours = OfficeHours.Counter) =>
        _days.GetOrAdd((day, hours), static (asked, calendar) => calendar.Laid(asked.Item1, asked.Item2), this);

    /// <summary>What the day would be but for holidays and changes.</summary>
    public IReadOnlyList<Window> UsuallyOn(DateOnly day, OfficeHours hours = OfficeHours.Counter)
    {
        var season = Seasons.FirstOrDefault(season => season.Holds(day));
        var week = hours == OfficeHours.Counter ? season?.Counter ?? Counter : season?.Staff ?? Staff;
        return week.On(day.DayOfWeek);
    }

    /// <summary>The days of this range on which another calendar has other counter hours.</summary>
    public IEnumerable<DayDifference> DifferencesTo(OfficeCalendar other, DateOnly first, DateOnly last) =>
        from offset in Enumerable.Range(0, last.DayNumber - first.DayNumber + 1)
        let day = first.AddDays(offset)
        let before = WindowsOn(day)
        let after = other.WindowsOn(day)
        where !before.SequenceEqual(after)
        select new DayDifference(day, before, after);

    /// <summary>The office's date at a moment.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);

    /// <summary>The moment of the office's wall clock on that day.</summary>
    public DateTimeOffset Moment(DateOnly day, TimeSpan sinceMidnight)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + sinceMidnight;
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public bool IsWorkday(DateOnly day, OfficeHours hours = OfficeHours.Counter) => WindowsOn(day, hours).Count > 0;

    public IEnumerable<Holiday> HolidaysOn(DateOnly day) => _listedYears.Contains(day.Year)
        ? _holidays[day]
        : _holidays[day].Concat(FixedHolidays.Where(holiday => holiday.FallsOn(day)).Select(holiday =>
            new Holiday(day, holiday.Name, HolidayKind.National, Closed: true, Source: "", Verified: false)));

    /// <summary>The years whose national holidays nobody has entered yet: deadlines in them may come out too early.</summary>
    public IReadOnlyList<int> MissingYears(DateOnly from, DateOnly to) =>
        [.. Enumerable.Range(from.Year, Math.Max(0, to.Year - from.Year + 1)).Where(year => !_listedYears.Contains(year))];

    private IReadOnlyList<Window> Laid(DateOnly day, OfficeHours hours)
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
}

/// <summary>The holidays of one year, as somebody entered them.</summary>
public sealed record HolidayList(int Year, string Source, bool Verified);

/// <summary>A day's hours in one calendar and in another.</summary>
public sealed record DayDifference(DateOnly Day, IReadOnlyList<Window> Before, IReadOnlyList<Window> After);
