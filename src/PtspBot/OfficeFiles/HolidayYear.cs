using System.Globalization;
using PtspBot.Domain.Clock;

namespace PtspBot.OfficeFiles;

/// <summary>
/// Reads one year of holidays, with the decree they come from and whether the office has checked them against it. The
/// counter closes on all of them but those named under <c>open</c>.
/// </summary>
internal static class HolidayYear
{
    private static readonly Dictionary<string, HolidayKind> Kinds = new()
    {
        ["national"] = HolidayKind.National,
        ["joint-leave"] = HolidayKind.JointLeave,
        ["local"] = HolidayKind.Local,
    };

    public static IReadOnlyList<Holiday> Read(YamlEntry yearKey, YamlMap map)
    {
        var year = yearKey.Read("a year like 2027", static (string written, out int value) =>
            int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value is > 2000 and < 2200);
        var (source, verified) = (map["source"].Text(), map["verified"].Flag());
        var open = map.Find("open")?.List().Select(entry => (Entry: entry, Day: entry.Day())).ToList() ?? [];
        var holidays = new Dictionary<DateOnly, Holiday>();

        foreach (var (kind, key, name) in Entries(map))
        {
            var day = key.Day();
            if (day != default && year != default && day.Year != year)
                key.Refuse($"{Written(day)} is not in {year}.");
            if (!holidays.TryAdd(day, new Holiday(day, name.Text(), kind, !open.Any(each => each.Day == day), source, verified)) && day != default)
                key.Refuse($"{Written(day)} is listed twice; give it both names.");
        }

        foreach (var (entry, day) in open.Where(each => each.Day != default && !holidays.ContainsKey(each.Day)))
            entry.Refuse($"{Written(day)} is no holiday of {year}.");

        return [.. holidays.Values];
    }

    private static IEnumerable<(HolidayKind Kind, YamlEntry Key, YamlEntry Name)> Entries(YamlMap map) =>
        from kind in Kinds
        let days = kind.Key == "national" ? map[kind.Key] : map.Find(kind.Key)
        where days is not null
        from pair in days.Map().Pairs()
        select (kind.Value, pair.Key, pair.Value);

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
