namespace PtspBot.StaffDesk.Calendar;

/// <summary>A day as it was typed, with whatever was left out: the year where it is clear, the month where the other day has it.</summary>
internal sealed record SaidDay(string Written)
{
    private const int YearsAhead = 8;

    public int? InDays { get; init; }

    public DayOfWeek? Weekday { get; init; }

    /// <summary>The weekday of the week that follows.</summary>
    public bool Next { get; init; }

    public int? Day { get; init; }

    public int? Month { get; init; }

    public int? Year { get; init; }

    /// <summary>A first or only day, seen from today: the nearest one that is meant. A date of last week is not taken for one in a year; that it has passed is said.</summary>
    public DateOnly? From(DateOnly today) => this switch
    {
        { InDays: { } days } => today.AddDays(days),
        { Day: { } day, Month: { } month, Year: { } year } => Date(year, month, day),
        { Day: { } day, Month: { } month } => Enumerable.Range(today.Year - YearsAhead, 2 * YearsAhead).Select(year => Date(year, month, day)).OfType<DateOnly>()
            .Cast<DateOnly?>().MinBy(date => Math.Abs(date!.Value.DayNumber - today.DayNumber)),
        { Day: { } day } => Coming(today, day),
        { Weekday: { } weekday, Next: true } => today.AddDays(7 - Place(today.DayOfWeek) + Place(weekday)),
        { Weekday: { } weekday } => today.AddDays(1 + ((Place(weekday) - Place(today.DayOfWeek) + 6) % 7)),
        _ => null,
    };

    /// <summary>A last day, seen from the first: the coming one.</summary>
    public DateOnly? To(DateOnly first, DateOnly today) => this switch
    {
        { InDays: not null } or { Year: not null } => From(today),
        { Day: { } day, Month: { } month } => Enumerable.Range(first.Year, YearsAhead).Select(year => Date(year, month, day)).OfType<DateOnly>().Cast<DateOnly?>().FirstOrDefault(date => date >= first),
        { Day: { } day } => Coming(first, day),
        _ => From(first),
    };

    /// <summary>What a first day leaves out, the last one says: 24-26 Des, 24 Des - 26 Des 2026.</summary>
    public SaidDay CompletedBy(SaidDay last)
    {
        if (Day is null || last.Day is null)
            return this;

        var month = Month ?? last.Month;
        var year = Year ?? (last.Year is { } known ? (month > last.Month ? known - 1 : known) : null);
        return this with { Month = month, Year = year };
    }

    private static DateOnly? Coming(DateOnly first, int day) => day is < 1 or > 31
        ? null
        : Enumerable.Range(0, 12).Select(months => first.AddDays(1 - first.Day).AddMonths(months)).Select(month => Date(month.Year, month.Month, day))
            .FirstOrDefault(date => date >= first);

    private static DateOnly? Date(int year, int month, int day) =>
        month is >= 1 and <= 12 && year is > 2000 and < 2200 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>A week begins on Monday.</summary>
    private static int Place(DayOfWeek day) => ((int)day + 6) % 7;
}
