using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PtspBot.Domain.Clock;

/// <summary>Everything by which a calendar counts, written out in one order and hashed. Names, sources and marks are left out: they move no deadline.</summary>
internal static class CalendarPrint
{
    public static string Of(OfficeCalendar calendar)
    {
        var written = string.Join('\n', Lines(calendar));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written)));
    }

    private static IEnumerable<string> Lines(OfficeCalendar calendar) =>
    [
        calendar.Zone.Id,
        Week(calendar.Counter),
        Week(calendar.Staff),
        .. calendar.Seasons.OrderBy(season => season.From).Select(season => $"season {Day(season.From)} {Day(season.To)} {Week(season.Counter)} {Week(season.Staff)}"),
        .. calendar.Holidays.OrderBy(holiday => holiday.Day).Select(holiday => $"holiday {Day(holiday.Day)} {holiday.Kind} {holiday.Closed}"),
        .. calendar.FixedHolidays.Select(holiday => string.Create(CultureInfo.InvariantCulture, $"every {holiday.Month}-{holiday.Day}")).Order(StringComparer.Ordinal),
        .. calendar.Changes.Select(change => $"change {change.Kind} {Day(change.From)} {Day(change.To)} {(change.Window is { } window ? Hours(window) : "")}"),
    ];

    private static string Week(WeekHours week) => string.Join(';', Enum.GetValues<DayOfWeek>().Select(day => string.Join(',', week.On(day).Select(Hours))));

    private static string Hours(Window window) => string.Create(CultureInfo.InvariantCulture, $"{window.Opens.Ticks}-{window.Closes.Ticks}");

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
