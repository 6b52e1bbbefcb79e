using System.Globalization;
using PtspBot.Domain.Clock;

namespace PtspBot.OfficeFiles;

/// <summary>Reads <c>office/calendar.yaml</c>: hours, seasons, holidays by year and changes of single days.</summary>
public static class CalendarFile
{
    private static readonly Dictionary<string, DayOfWeek> Days = Enum.GetValues<DayOfWeek>().ToDictionary(day => day.ToString().ToLowerInvariant());

    public static OfficeCalendar Load(string path) => Read(YamlFile.Open(path));

    internal static OfficeCalendar Read(YamlFile file)
    {
        var root = file.Root;
        var zone = root["zone"].Read("a time zone like Asia/Jakarta", static (string written, out TimeZoneInfo value) => TimeZoneInfo.TryFindSystemTimeZoneById(written, out value!), TimeZoneInfo.Utc);
        var counter = OrdinaryWeek(root["hours"].Map(), "counter");
        var staff = OrdinaryWeek(root["hours"].Map(), "staff");
        var seasons = Seasons(root["seasons"]);
        var fixedHolidays = root["every-year"].List().Select(entry => Fixed(entry.Map())).ToList();
        var holidays = root["holidays"].Map().Pairs().SelectMany(year => HolidayYear.Read(year.Key, year.Value.Map())).ToList();
        var changes = root["changes"].List().SelectMany(entry => Change(entry.Map())).ToList();

        file.ThrowIfFaulty();
        return new OfficeCalendar(zone, counter, staff, seasons, holidays, fixedHolidays, changes);
    }

    private static WeekHours OrdinaryWeek(YamlMap hours, string whose)
    {
        var entry = hours[whose];
        var week = Week(entry);
        if (!week.HasOpenTime)
            entry.Refuse($"'{whose}' has no open time in the whole week.");

        return week;
    }

    private static WeekHours Week(YamlEntry entry)
    {
        var map = entry.Map();
        return new WeekHours(Days.Where(day => map.Has(day.Key)).ToDictionary(day => day.Value, day => DayWindows(map[day.Key])));
    }

    private static IReadOnlyList<Window> DayWindows(YamlEntry day)
    {
        IReadOnlyList<Window> windows = [.. day.List().Select(entry => OneWindow(entry)).OfType<Window>()];
        if (!WeekHours.HasOverlap(windows))
            return windows;

        day.Refuse($"Windows of '{day.Name}' overlap.");
        return [];
    }

    private static Window? OneWindow(YamlEntry entry) => entry.Read<Window?>("a window like 07:30-12:00 that closes after it opens, at 24:00 at the latest", TryReadWindow);

    private static bool TryReadWindow(string written, out Window? window)
    {
        window = written.Split('-') is [var from, var to] && TimeOfDay(from) is { } opens && TimeOfDay(to) is { } closes && opens < closes
            ? new Window(opens, closes)
            : null;
        return window is not null;
    }

    private static TimeSpan? TimeOfDay(string written) =>
        written.Trim() == "24:00" ? TimeSpan.FromDays(1)
        : TimeOnly.TryParseExact(written.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time.ToTimeSpan()
        : null;

    private static List<Season> Seasons(YamlEntry list)
    {
        var seasons = new List<Season>();
        foreach (var map in list.List().Select(entry => entry.Map()))
        {
            var season = new Season(map["name"].Text(), map["from"].Day(), map["to"].Day(), Week(map["counter"]), Week(map["staff"]));
            if (!season.Counter.HasOpenTime || !season.Staff.HasOpenTime)
                map.Refuse($"'{season.Name}' has no open time; single days are closed under 'changes'.");
            if (season.To < season.From)
                map.Refuse($"'{season.Name}' ends before it begins.");
            if (seasons.FirstOrDefault(other => other.From <= season.To && season.From <= other.To) is { } earlier)
                map.Refuse($"'{season.Name}' overlaps '{earlier.Name}'.");
            seasons.Add(season);
        }

        return seasons;
    }

    private static FixedHoliday Fixed(YamlMap map)
    {
        var day = map["day"].Read("a month and day like 08-17", static (string written, out DateOnly value) =>
            DateOnly.TryParseExact("2001-" + written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value));
        return new FixedHoliday(day.Month, day.Day, map["name"].Text());
    }

    private static IEnumerable<DayChange> Change(YamlMap map)
    {
        var (kind, from, name) = (map["kind"].Choice<DayChangeKind>(), map["from"].Day(), map["name"].Text());
        var to = map.Find("to")?.Day() ?? from;
        var window = map.Find("window") is { } entry ? OneWindow(entry) : null;
        if (DayChange.IsPossible(from, to))
            return [new DayChange(kind, from, to, window, name)];

        map.Refuse($"'{name}' must run forward and for at most a year.");
        return [];
    }
}
