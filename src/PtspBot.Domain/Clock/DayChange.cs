namespace PtspBot.Domain.Clock;

public enum DayChangeKind
{
    Closed,
    Open,
}

/// <summary>
/// A one-off closure or extra opening that an officer lays over the calendar, from a first to a last day. Closing without
/// a window closes the whole day; opening without one gives the weekday's usual hours, though it be a holiday.
/// </summary>
public sealed record DayChange
{
    /// <summary>A mistyped year must not close the office for ever, and deadlines are looked for day by day.</summary>
    private const int LongestDays = 366;

    public DayChange(DayChangeKind kind, DateOnly from, DateOnly to, Window? window, string name)
    {
        if (!IsPossible(from, to))
            throw new ArgumentException($"A change runs forward and for at most {LongestDays} days: {from:O} to {to:O}.");

        Kind = kind;
        From = from;
        To = to;
        Window = window;
        Name = name;
    }

    public DayChangeKind Kind { get; }

    public DateOnly From { get; }

    public DateOnly To { get; }

    public Window? Window { get; }

    public string Name { get; }

    public bool Holds(DateOnly day) => From <= day && day <= To;

    public static bool IsPossible(DateOnly from, DateOnly to) => from <= to && to.DayNumber - from.DayNumber < LongestDays;

    internal IReadOnlyList<Window> LaidOver(IReadOnlyList<Window> windows, IReadOnlyList<Window> usual) => (Kind, Window) switch
    {
        (DayChangeKind.Closed, null) => [],
        (DayChangeKind.Closed, { } closed) => [.. windows.SelectMany(window => window.Without(closed))],
        (_, null) => usual,
        (_, { } opened) => [.. windows.SelectMany(window => window.Without(opened)).Append(opened).OrderBy(window => window.Opens)],
    };
}
