using System.Globalization;
using System.Text.RegularExpressions;
using PtspBot.Domain;
using PtspBot.Domain.Clock;
using Window = PtspBot.Domain.Clock.Window;

namespace PtspBot.StaffDesk.Calendar;

/// <summary>
/// Reads a closure or opening as people write it: <c>besok</c>, <c>24-26 Des Cuti bersama</c>, <c>Jumat 13.00 s.d. 14.30 Rapat</c>.
/// Whatever it made of that is read back before it counts, so it may guess what is clear; what is not, it says in words.
/// </summary>
internal sealed class WrittenChange(DateWords words, DateOnly today)
{
    private static readonly char[] Joints = [' ', ',', ':', '.', ';', '-', '–', '—', '(', ')'];

    /// <returns>The change, or why it is none.</returns>
    public (DayChange? Change, Words? Refusal) Read(DayChangeKind kind, string written)
    {
        var rest = words.Since.Replace(written.Trim(), "");
        if (Day(ref rest) is not { } first)
            return (null, new Words($"calendar.how.{(kind == DayChangeKind.Closed ? "closed" : "open")}"));

        var last = Last(ref rest);
        var refusal = Hours(ref rest, kind, out var window);
        return refusal is not null ? (null, refusal) : Between(kind, first, last, window, rest.Trim(Joints));
    }

    private SaidDay? Last(ref string rest)
    {
        var until = words.Until.Match(rest);
        if (!until.Success)
            return null;

        var after = rest[until.Length..];
        if (Day(ref after) is not { } last)
            return null;

        rest = after;
        return last;
    }

    private SaidDay? Day(ref string rest)
    {
        if (words.Relative(rest) is var (days, length))
            return Taken(ref rest, length) with { InDays = days };

        if (words.Date.Match(rest) is { Success: true } date)
        {
            var named = date.Groups["month"].Success || date.Groups["name"].Success;
            return Taken(ref rest, date.Length) with
            {
                Weekday = words.WeekdayOf(date),
                Day = Number(date.Groups["day"]),
                Month = named ? words.MonthOf(date) : null,
                Year = Number(date.Groups["year"]),
            };
        }

        return words.Weekday.Match(rest) is { Success: true } weekday
            ? Taken(ref rest, weekday.Length) with { Weekday = words.WeekdayOf(weekday), Next = weekday.Groups["next"].Success }
            : null;
    }

    private static SaidDay Taken(ref string rest, int length)
    {
        var said = new SaidDay(rest[..length].Trim());
        rest = rest[length..].TrimStart(' ', ',');
        return said;
    }

    /// <summary>A number alone is no time: it may begin the reason.</summary>
    private Words? Hours(ref string rest, DayChangeKind kind, out Window? window)
    {
        window = null;
        var text = rest.TrimStart(Joints);
        var times = words.Times.Match(text);
        if (!times.Success || !(times.Groups["minute"].Success || times.Groups["said"].Length > 0))
            return null;
        if (!times.Groups["toHour"].Success && kind == DayChangeKind.Open)
            return new Words("calendar.refused.until");

        var (opens, closes) = (Time(times, "hour", "minute"), times.Groups["toHour"].Success ? Time(times, "toHour", "toMinute") : TimeSpan.FromDays(1));
        if (opens is not { } from || closes is not { } to || from >= to)
            return new Words("calendar.refused.hours", ("written", times.Value.Trim()));

        window = new Window(from, to);
        rest = text[times.Length..];
        return null;
    }

    private (DayChange?, Words?) Between(DayChangeKind kind, SaidDay first, SaidDay? last, Window? window, string reason)
    {
        if ((last is null ? first : first.CompletedBy(last)).From(today) is not { } from)
            return (null, new Words("calendar.refused.no-such-day", ("written", first.Written)));
        if ((last is null ? from : last.To(from, today)) is not { } to)
            return (null, new Words("calendar.refused.no-such-day", ("written", last!.Written)));
        if ((Wrong(first, from) ?? Wrong(last ?? first, to)) is { } weekday)
            return (null, weekday);
        if (to < from)
            return (null, new Words("calendar.refused.backward", ("from", from), ("to", to)));

        return DayChange.IsPossible(from, to)
            ? (new DayChange(kind, from, to, window, reason), null)
            : (null, new Words("calendar.refused.too-long"));
    }

    /// <summary>A weekday written beside the date must be the date's.</summary>
    private static Words? Wrong(SaidDay said, DateOnly day) =>
        said is { Day: not null, Weekday: { } weekday } && weekday != day.DayOfWeek ? new Words("calendar.refused.other-weekday", ("day", day)) : null;

    private static TimeSpan? Time(Match times, string hour, string minute)
    {
        var (hours, minutes) = (Number(times.Groups[hour])!.Value, Number(times.Groups[minute]) ?? 0);
        return minutes < 60 && (hours < 24 || (hours, minutes) == (24, 0)) ? new TimeSpan(hours, minutes, 0) : null;
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;
}
