using System.Globalization;
using System.Text.RegularExpressions;
using PtspBot.OfficeFiles;

namespace PtspBot.StaffDesk.Calendar;

/// <summary>The words for days and hours that officers may type, from the office's texts in all its languages at once, so that nobody has to think of a form.</summary>
internal sealed class DateWords
{
    private readonly Dictionary<string, int> _months;
    private readonly Dictionary<string, DayOfWeek> _weekdays;
    private readonly List<(int Days, Regex Pattern)> _relative;

    public DateWords(Texts texts)
    {
        List<string> Known(string key) => [.. texts.Languages.SelectMany(language => texts.SayPlain(language, $"calendar.word.{key}").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];
        static string Any(IEnumerable<string> words) => $"(?:{string.Join('|', words.OrderByDescending(word => word.Length).Select(word => Regex.Escape(word).Replace(@"\ ", @"\s+", StringComparison.Ordinal)))})";

        _months = Enumerable.Range(1, 12).SelectMany(month => Known($"month.{month}"), (month, word) => (word, month)).DistinctBy(one => one.word).ToDictionary(one => one.word, one => one.month);
        _weekdays = Enumerable.Range(1, 7).SelectMany(day => Known($"weekday.{day}"), (day, word) => (word, day)).DistinctBy(one => one.word).ToDictionary(one => one.word, one => (DayOfWeek)(one.day % 7));
        var (weekday, month, next) = (Any(_weekdays.Keys), Any(_months.Keys), Any(Known("next")));
        var (date, until, clock, since) = (Any(Known("date")), Any(Known("until")), Any(Known("clock")), Any(Known("since")));

        // The longer words first: "besok lusa" begins with "besok".
        _relative = [.. new[] { (2, "after-tomorrow"), (1, "tomorrow"), (0, "today") }.Select(one => (one.Item1, Pattern($@"^{Any(Known(one.Item2))}(?!\w)")))];
        Weekday = Pattern($@"^(?:{date}\s+)?(?:(?<next>{next})\s+)?(?<weekday>{weekday})(?:\s+(?<next>{next}))?(?!\w)");
        Date = Pattern($@"
            ^(?:{date}\s+)?(?:(?<weekday>{weekday})\s*,?\s+)?(?:{date}\s+)?(?:
                (?<year>[0-9]{{4}})-(?<month>[0-9]{{1,2}})-(?<day>[0-9]{{1,2}})
              | (?<day>[0-9]{{1,2}})[-/.](?<month>[0-9]{{1,2}})[-/.](?<year>[0-9]{{4}})
              | (?<day>[0-9]{{1,2}})/(?<month>[0-9]{{1,2}})
              | (?<day>[0-9]{{1,2}})\s*(?<name>{month})\.?(?:\s+(?<year>20[0-9][0-9]))?
              | (?<day>[0-9]{{1,2}})
            )(?!\w|[:./][0-9])");
        Since = Pattern($@"^{since}\s+");
        Until = Pattern($@"^\s*{until}\s*");
        Times = Pattern($@"
            ^(?<said>(?:{since}\s+)?(?:{clock}\s+)?)(?<hour>[0-9]{{1,2}})(?:[:.](?<minute>[0-9]{{2}}))?(?:\s*wib)?
            (?:\s*{until}\s*(?:{clock}\s+)?(?<toHour>[0-9]{{1,2}})(?:[:.](?<toMinute>[0-9]{{2}}))?(?:\s*wib)?)?(?!\w|[:.][0-9])");
    }

    public Regex Weekday { get; }

    public Regex Date { get; }

    public Regex Since { get; }

    public Regex Until { get; }

    public Regex Times { get; }

    public int MonthOf(Match date) => date.Groups["name"] is { Success: true } name
        ? _months[Folded(name.Value)]
        : int.Parse(date.Groups["month"].Value, CultureInfo.InvariantCulture);

    public DayOfWeek? WeekdayOf(Match match) => match.Groups["weekday"] is { Success: true } weekday ? _weekdays[Folded(weekday.Value)] : null;

    /// <summary>Today, tomorrow or the day after: how many days from today, and how much of the text says so.</summary>
    public (int Days, int Length)? Relative(string rest) => _relative
        .Select(one => (one.Days, Match: one.Pattern.Match(rest)))
        .Where(one => one.Match.Success)
        .Select(one => ((int, int)?)(one.Days, one.Match.Length))
        .FirstOrDefault();

    private static string Folded(string word) => word.ToLowerInvariant();

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, TimeSpan.FromSeconds(1));
}
