using CsCheck;
using PtspBot.Domain.Clock;

namespace PtspBot.Tests.Clock;

/// <summary>Random calendars, against an oracle that knows no windows: it asks of every minute whether the office is open, and counts.</summary>
public class OfficeClockOracleTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 22, 17, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Window> AnyWindow =
        Gen.Select(Gen.Int[0, 1439], Gen.Int[1, 1440]).Where(cuts => cuts.Item1 < cuts.Item2).Select(cuts => Between(cuts.Item1, cuts.Item2));

    private static readonly Gen<IReadOnlyList<Window>> AnyDay = Gen.Int[0, 1440].Array[0, 6].Select(cuts =>
        (IReadOnlyList<Window>)[.. cuts.Distinct().Order().Chunk(2).Where(pair => pair.Length == 2).Select(pair => Between(pair[0], pair[1]))]);

    private static readonly Gen<WeekHours> AnyWeek = AnyDay.Array[7].Select(days =>
        new WeekHours(days.Select((windows, at) => (Day: (DayOfWeek)at, windows)).ToDictionary(each => each.Day, each => each.windows)));

    private static readonly Gen<DateOnly> AnyDate = Gen.Int[0, 40].Select(day => new DateOnly(2026, 11, 23).AddDays(day));

    private static readonly Gen<Season> AnySeason = Gen.Select(AnyDate, Gen.Int[0, 12], AnyWeek)
        .Select((from, days, week) => new Season("Ramadan", from, from.AddDays(days), week, week));

    private static readonly Gen<Holiday> AnyHoliday = Gen.Select(AnyDate, Gen.Bool)
        .Select((day, closed) => new Holiday(day, "Libur", HolidayKind.National, closed, "SKB", false));

    private static readonly Gen<DayChange> AnyChange = Gen.Select(Gen.Bool, AnyDate, Gen.Int[0, 3], AnyWindow, Gen.Bool)
        .Select((opens, from, days, window, whole) =>
            new DayChange(opens ? DayChangeKind.Open : DayChangeKind.Closed, from, from.AddDays(days), whole ? null : window, "Bimtek"));

    private static readonly Gen<OfficeCalendar> AnyCalendar = Gen.Select(AnyWeek.Where(week => week.HasOpenTime), AnySeason.Array[0, 1], AnyHoliday.Array[0, 8], AnyChange.Array[0, 8])
        .Select((week, seasons, holidays, changes) => new OfficeCalendar(SampleCalendar.Wib, week, week, seasons, holidays, [], changes));

    private static readonly Gen<DateTimeOffset> AnyMinute = Gen.Int[0, 40 * 1440].Select(minute => Start.AddMinutes(minute));

    private static readonly Gen<DateTimeOffset> AnyMoment = Gen.Long[0, 40L * 24 * 3600 * 1000].Select(ms => Start.AddMilliseconds(ms));

    private static readonly Gen<TimeSpan> AnyService = Gen.Long[0, 20L * 3600 * 1000].Select(ms => TimeSpan.FromMilliseconds(ms));

    [Fact]
    public void The_clock_counts_what_the_oracle_counts_minute_by_minute()
    {
        var seen = new Seen();
        Gen.Select(AnyCalendar, AnyMinute, Gen.Int[0, 10 * 1440]).Sample((calendar, from, minutes) =>
        {
            var (clock, to) = (new OfficeClock(calendar), from.AddMinutes(minutes));
            var open = OpenMinutes(calendar, from, to).ToList();
            seen.Note(calendar, from, to);

            var due = open.Count == 0 ? from : open[^1].AddMinutes(1);
            return clock.Measure(from, to) == TimeSpan.FromMinutes(open.Count)
                && clock.Add(from, TimeSpan.FromMinutes(open.Count)) == due
                && clock.IsOpen(from) == IsOpen(calendar, from)
                && (open.Count == 0 || clock.NextOpening(from) == open[0]);
        }, iter: 2000);
        Tell(seen, "up to ten days, minute by minute");
    }

    /// <summary>It cuts each day at every edge there is and asks of the middle of each piece whether the office is open.</summary>
    [Fact]
    public void Longer_spans_and_parts_of_a_minute_are_counted_as_the_sum_of_windows()
    {
        var seen = new Seen();
        Gen.Select(AnyCalendar, AnyMoment, Gen.Long[0, 400L * 24 * 3600 * 1000]).Sample((calendar, from, ms) =>
        {
            var (clock, to) = (new OfficeClock(calendar), from.AddMilliseconds(ms));
            var pieces = OpenPieces(calendar, from, to).ToList();
            seen.Note(calendar, from, to);

            var sum = pieces.Aggregate(TimeSpan.Zero, (all, piece) => all + (piece.To - piece.From));
            return clock.Measure(from, to) == sum
                && clock.Add(from, sum) == (sum == TimeSpan.Zero ? from : pieces[^1].To)
                && clock.IsOpen(from) == IsOpen(calendar, from)
                && (pieces.Count == 0 || clock.NextOpening(from) == pieces[0].From);
        }, iter: 2000);
        Tell(seen, "up to 400 days, to the millisecond");
    }

    [Fact]
    public void What_is_added_is_measured_and_not_a_millisecond_earlier() =>
        Gen.Select(AnyCalendar, AnyMoment, AnyService).Sample((calendar, from, service) =>
        {
            var clock = new OfficeClock(calendar);
            var due = clock.Add(from, service);

            return clock.Measure(from, due) == service
                && (service == TimeSpan.Zero || clock.Measure(from, due.AddMilliseconds(-1)) < service);
        }, iter: 2000);

    [Fact]
    public void Adding_in_two_parts_is_adding_at_once() =>
        Gen.Select(AnyCalendar, AnyMoment, AnyService, AnyService).Sample((calendar, from, first, second) =>
        {
            var clock = new OfficeClock(calendar);

            return clock.Add(clock.Add(from, first), second) == clock.Add(from, first + second);
        }, iter: 2000);

    [Fact]
    public void Measuring_in_two_parts_is_measuring_at_once() =>
        Gen.Select(AnyCalendar, AnyMoment.Array[3]).Sample((calendar, moments) =>
        {
            var clock = new OfficeClock(calendar);
            Array.Sort(moments);

            return clock.Measure(moments[0], moments[1]) + clock.Measure(moments[1], moments[2]) == clock.Measure(moments[0], moments[2]);
        }, iter: 2000);

    [Fact]
    public void Later_or_longer_is_never_due_earlier() =>
        Gen.Select(AnyCalendar, AnyMoment.Array[2], AnyService.Array[2]).Sample((calendar, moments, services) =>
        {
            var clock = new OfficeClock(calendar);
            Array.Sort(moments);
            Array.Sort(services);

            return clock.Add(moments[0], services[0]) <= clock.Add(moments[1], services[0])
                && clock.Add(moments[0], services[0]) <= clock.Add(moments[0], services[1]);
        }, iter: 2000);

    [Fact]
    public void Working_days_added_are_working_days_measured() =>
        Gen.Select(AnyCalendar, AnyMoment, Gen.Int[1, 15]).Sample((calendar, from, days) =>
        {
            var clock = new OfficeClock(calendar);

            return clock.MeasureWorkdays(from, clock.AddWorkdays(from, days)) == days;
        }, iter: 1000);

    private static void Tell(Seen seen, string spans)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"{spans}: {seen}");
        Assert.True(seen.IsVaried, $"The calendars are all of one kind: {seen}");
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> OpenPieces(OfficeCalendar calendar, DateTimeOffset from, DateTimeOffset to)
    {
        for (var midnight = Start.AddDays(Math.Floor((from - Start).TotalDays)); midnight < to; midnight = midnight.AddDays(1))
        {
            var cuts = EdgesOf(calendar).Select(edge => midnight + edge).Concat([from, to]).Where(cut => from <= cut && cut <= to && midnight <= cut && cut <= midnight.AddDays(1)).Distinct().Order().ToList();
            foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
            {
                if (IsOpen(calendar, start + ((end - start) / 2)))
                    yield return (start, end);
            }
        }
    }

    /// <summary>Every time of day at which any day of this calendar may open or close.</summary>
    private static IEnumerable<TimeSpan> EdgesOf(OfficeCalendar calendar) => calendar.Seasons.Select(season => season.Counter).Append(calendar.Counter)
        .SelectMany(week => Enum.GetValues<DayOfWeek>().SelectMany(week.On))
        .Concat(calendar.Changes.Select(change => change.Window).OfType<Window>())
        .SelectMany(window => (TimeSpan[])[window.Opens, window.Closes])
        .Concat([TimeSpan.Zero, TimeSpan.FromDays(1)]).Distinct();

    private static IEnumerable<DateTimeOffset> OpenMinutes(OfficeCalendar calendar, DateTimeOffset from, DateTimeOffset to)
    {
        for (var minute = from; minute < to; minute = minute.AddMinutes(1))
        {
            if (IsOpen(calendar, minute))
                yield return minute;
        }
    }

    /// <summary>The last change that says anything about the minute decides; without one the holiday, then the week.</summary>
    private static bool IsOpen(OfficeCalendar calendar, DateTimeOffset at)
    {
        var local = at.UtcDateTime.AddHours(7);
        var day = DateOnly.FromDateTime(local);
        bool Holds(Window window) => window.Opens <= local.TimeOfDay && local.TimeOfDay < window.Closes;

        var week = calendar.Seasons.SingleOrDefault(season => season.From <= day && day <= season.To)?.Counter ?? calendar.Counter;
        var usual = week.On(day.DayOfWeek).Any(Holds);
        foreach (var change in calendar.Changes.Reverse().Where(change => change.From <= day && day <= change.To))
        {
            if (change.Window is null)
                return change.Kind == DayChangeKind.Open && usual;
            if (Holds(change.Window))
                return change.Kind == DayChangeKind.Open;
        }

        return usual && !calendar.Holidays.Any(holiday => holiday.Closed && holiday.Day == day);
    }

    private static Window Between(int opens, int closes) => new(TimeSpan.FromMinutes(opens), TimeSpan.FromMinutes(closes));

    /// <summary>What the random calendars had in them, so that nobody need believe that breaks and holidays were tried.</summary>
    private sealed class Seen
    {
        private int _calendars;
        private int _breaks;
        private int _seasons;
        private int _holidays;
        private int _changes;

        public bool IsVaried => new[] { _breaks, _seasons, _holidays, _changes }.All(count => count > _calendars / 10 && count > 0);

        public void Note(OfficeCalendar calendar, DateTimeOffset from, DateTimeOffset to)
        {
            var (first, last) = (DateOnly.FromDateTime(from.UtcDateTime.AddHours(7)), DateOnly.FromDateTime(to.UtcDateTime.AddHours(7)));
            bool Meets(DateOnly begins, DateOnly ends) => begins <= last && first <= ends;

            Interlocked.Increment(ref _calendars);
            Count(ref _breaks, Enum.GetValues<DayOfWeek>().Any(day => calendar.Counter.On(day).Count > 1));
            Count(ref _seasons, calendar.Seasons.Any(season => Meets(season.From, season.To)));
            Count(ref _holidays, calendar.Holidays.Any(holiday => holiday.Closed && Meets(holiday.Day, holiday.Day)));
            Count(ref _changes, calendar.Changes.Any(change => Meets(change.From, change.To)));
        }

        public override string ToString() => $"{_calendars} calendars; breaks in {_breaks}, overrides in {_seasons} by season and in {_changes} by day, holidays in {_holidays}, each within the span";

        private static void Count(ref int count, bool has)
        {
            if (has)
                Interlocked.Increment(ref count);
        }
    }
}
