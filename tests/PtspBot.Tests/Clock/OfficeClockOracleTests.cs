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
    public void The_clock_counts_what_the_oracle_counts_minute_by_minute() =>
        Gen.Select(AnyCalendar, AnyMinute, AnyMinute).Where((_, from, to) => from <= to).Sample((calendar, from, to) =>
        {
            var clock = new OfficeClock(calendar);
            var open = OpenMinutes(calendar, from, to).ToList();

            var due = open.Count == 0 ? from : open[^1].AddMinutes(1);
            return clock.Measure(from, to) == TimeSpan.FromMinutes(open.Count)
                && clock.Add(from, TimeSpan.FromMinutes(open.Count)) == due
                && clock.IsOpen(from) == IsOpen(calendar, from)
                && (open.Count == 0 || clock.NextOpening(from) == open[0]);
        }, iter: 400);

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
}
