using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Notices;
using PtspBot.OfficeFiles;

namespace PtspBot.StaffDesk.Calendar;

/// <summary>The calendar as an officer may see it: today, the usual week, the days to come that differ from it, what officers entered over the file, and which lists of holidays nobody has checked.</summary>
internal sealed class CalendarView(Office office)
{
    private const int Weeks = 8;
    private const int Listed = 8;

    public Screen For(Actor reader, IReadOnlyList<CalendarEntry> entries, DateTimeOffset at)
    {
        var (calendar, today) = (office.Clock.Calendar, office.Clock.Today(at));
        List<CalendarEntry> current = [.. entries.Where(entry => entry.IsInForce && entry.To >= today).OrderBy(entry => entry.From).Take(Listed)];
        return new Screen(new Words("calendar.view.how"), [.. current.Select((entry, place) => (entry, place))
            .Where(one => one.entry.CheckRemoval(reader, office.Clock, at).IsApplied)
            .Select(one => (List<Choice>)CalendarDesk.Button("calendar.button.back", CalendarPress.Back, one.entry, one.place + 1))])
        {
            Before =
            [
                new Words("calendar.view.title"),
                new Words("calendar.view.today", ("day", today), ("times", Hours.Of(calendar.WindowsOn(today)))),
                new Words("calendar.view.week", ("lines", Hours.Of(calendar.Counter))),
                .. calendar.Seasons.Where(season => season.To >= today).OrderBy(season => season.From).Take(1).Select(Season),
                Coming(calendar, today),
                Entries(current),
                new Words("calendar.view.lists", ("lines", Lists(calendar, today))),
            ],
        };
    }

    private static Words Season(Season season) => new("calendar.view.season",
        ("name", season.Name), ("days", new Words("calendar.days", ("from", season.From), ("to", season.To))), ("lines", Hours.Of(season.Counter)));

    /// <summary>Weekends are no news.</summary>
    private static Words Coming(OfficeCalendar calendar, DateOnly today)
    {
        List<Words> lines = [.. Enumerable.Range(1, 7 * Weeks).Select(today.AddDays)
            .Where(day => !calendar.WindowsOn(day).SequenceEqual(calendar.UsuallyOn(day)))
            .Select(day => Line(calendar, day))];
        if (lines.Count == 0)
            return new Words("calendar.view.coming-none", ("weeks", Weeks));
        if (lines.Count > Listed)
            lines = [.. lines.Take(Listed), new Words("calendar.view.more", ("count", lines.Count - Listed))];
        return new Words("calendar.view.coming", ("weeks", Weeks), ("lines", lines));
    }

    private static Words Line(OfficeCalendar calendar, DateOnly day)
    {
        var names = calendar.Changes.Where(change => change.Holds(day)).Select(change => change.Name).Concat(calendar.HolidaysOn(day).Select(holiday => holiday.Name)).Where(name => name.Length > 0).ToList();
        var times = Hours.Of(calendar.WindowsOn(day));
        return names.Count == 0
            ? new Words("calendar.view.line", ("day", day), ("times", times))
            : new Words("calendar.view.line-because", ("day", day), ("times", times), ("reason", string.Join(", ", names)));
    }

    private static Words Entries(List<CalendarEntry> current) => current.Count == 0
        ? new Words("calendar.view.entries-none")
        : new Words("calendar.view.entries", ("lines", current.Select((entry, place) => new Words("calendar.view.entry",
            ("at", place + 1), ("what", SpokenEntry.Of(entry)), ("officer", entry.ByName), ("when", entry.EnteredAt))).ToList()));

    private static List<Words> Lists(OfficeCalendar calendar, DateOnly today)
    {
        var next = today.AddYears(1);
        return
        [
            .. calendar.Lists.Where(list => list.Year >= today.Year)
                .Select(list => new Words(list.Verified ? "calendar.view.verified" : "calendar.view.not-verified", ("year", list.Year), ("source", list.Source))),
            .. calendar.MissingYears(today, next).Select(year => new Words("calendar.view.missing", ("year", year))),
        ];
    }
}
