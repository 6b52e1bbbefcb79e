using System.Globalization;
using System.Text.RegularExpressions;

namespace PtspBot.OfficeFiles;

/// <summary>Durations as the office writes them: <c>20m</c>, <c>2h</c>, <c>1h30m</c>, <c>3d</c>. A day is 24 hours; where working days are meant, the reader counts its days.</summary>
public static partial class WrittenDuration
{
    public static bool TryRead(string written, out TimeSpan duration)
    {
        var match = Pattern().Match(written);
        duration = match.Success ? new TimeSpan(Part(match, 1), Part(match, 2), Part(match, 3), Part(match, 4)) : default;
        return match.Success;
    }

    private static int Part(Match match, int group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("^(?=[0-9])(?:([0-9]{1,4})d)?(?:([0-9]{1,4})h)?(?:([0-9]{1,5})m)?(?:([0-9]{1,5})s)?$")]
    private static partial Regex Pattern();
}
