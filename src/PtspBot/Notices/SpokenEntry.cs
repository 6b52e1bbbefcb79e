using PtspBot.Domain;
using PtspBot.Domain.Clock;

namespace PtspBot.Notices;

/// <summary>A closure or extra opening in one line: what, on which days of the week, at which hours, and why.</summary>
public static class SpokenEntry
{
    public static Words Of(CalendarEntry entry) => Of(entry.Change);

    public static Words Of(DayChange change)
    {
        var what = new Words($"calendar.what.{Kebab.Of(change.Kind)}{(change.Window is null ? "" : "-hours")}",
            ("days", Days(change.From, change.To)), ("hours", change.Window is { } window ? Hours.Of(window) : ""));
        return change.Name.Length == 0 ? what : new Words("calendar.because", ("what", what), ("reason", change.Name));
    }

    private static Words Days(DateOnly from, DateOnly to) => from == to
        ? new Words("calendar.day", ("day", from))
        : new Words("calendar.days", ("from", from), ("to", to));
}
