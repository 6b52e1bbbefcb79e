namespace PtspBot.Domain.Clock;

/// <summary>The openings of an ordinary week, in order and never overlapping.</summary>
public sealed class WeekHours
{
    private readonly Dictionary<DayOfWeek, IReadOnlyList<Window>> _days;

    public WeekHours(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<Window>> days)
    {
        _days = days.ToDictionary(day => day.Key, day => (IReadOnlyList<Window>)[.. day.Value.OrderBy(window => window.Opens)]);
        if (_days.Values.Any(HasOverlap))
            throw new ArgumentException("Windows of one day overlap.", nameof(days));
    }

    public bool HasOpenTime => _days.Values.Any(windows => windows.Count > 0);

    public IReadOnlyList<Window> On(DayOfWeek day) => _days.GetValueOrDefault(day) ?? [];

    public static bool HasOverlap(IReadOnlyList<Window> windows)
    {
        var ordered = windows.OrderBy(window => window.Opens).ToList();
        return ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.Overlaps(pair.Second));
    }
}
