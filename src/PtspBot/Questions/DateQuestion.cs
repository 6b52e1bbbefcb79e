using System.Globalization;
using System.Text.RegularExpressions;
using PtspBot.Domain;
using PtspBot.Domain.Procedures;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>A day that has come (or may lie ahead, where the field says so), typed in any usual form (23-11-2026, 23/11/26, 23 November 2026); kept as <c>2026-11-23</c>.</summary>
internal sealed partial class DateQuestion : IQuestion
{
    private const int ShortestMonth = 3;
    private const int ThisCentury = 2000;

    public Screen Ask(Field field, Occasion occasion) => new(occasion.Ask(field.Key));

    public Answer Read(Field field, Incoming incoming, Occasion occasion)
    {
        if (incoming is not Said said)
            return Unexpected.AskAgain(incoming);
        if (Day(TypedText.Clean(said.Text), occasion) is not { } day)
            return new Answer.AskAgain(new Words("date.bad", ("today", Written(occasion.Today))));

        return day > occasion.Today && !field.Ahead
            ? new Answer.AskAgain(new Words("date.future", ("today", occasion.Today)))
            : new Answer.Accepted(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static string Written(DateOnly day) => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string typed, Occasion occasion)
    {
        var match = YearFirst().Match(typed) is { Success: true } iso ? iso : DayFirst().Match(typed);
        if (!match.Success || Month(match.Groups["month"].Value, occasion) is not { } month)
            return null;

        var (year, day) = (Number(match.Groups["year"].Value), Number(match.Groups["day"].Value));
        if (year < 100)
            year += ThisCentury;
        return year > 0 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>By number, or by the beginning of its name in the person's language.</summary>
    private static int? Month(string written, Occasion occasion)
    {
        if (char.IsAsciiDigit(written[0]))
            return Number(written) is >= 1 and <= 12 and var number ? number : null;

        return written.Length < ShortestMonth ? null : Enumerable.Range(1, 12).Cast<int?>().FirstOrDefault(month =>
            occasion.Say(new Words($"time.month.{month}")).StartsWith(written, StringComparison.OrdinalIgnoreCase));
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})\s*[-/. ]\s*(?<month>[0-9]{1,2}|\p{L}+)\.?\s*[-/. ]\s*(?<year>[0-9]{4}|[0-9]{2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^(?<year>[0-9]{4})\s*[-/.]\s*(?<month>[0-9]{1,2})\s*[-/.]\s*(?<day>[0-9]{1,2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearFirst();
}
