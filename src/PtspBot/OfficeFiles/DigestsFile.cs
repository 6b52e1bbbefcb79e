using System.Globalization;
using PtspBot.Domain.Figures;

namespace PtspBot.OfficeFiles;

/// <summary>Reads <c>office/digests.yaml</c>: which digests the office wants, and how long they are.</summary>
public static class DigestsFile
{
    /// <summary>More would be no screenful, and would not fit into one message.</summary>
    private const int MostLines = 15;

    private const int MostButtons = 10;

    public static DigestRules Load(string path) => Read(YamlFile.Open(path));

    internal static DigestRules Read(YamlFile file)
    {
        var root = file.Root;
        var rules = new DigestRules(
            root["opening"].Map()["send"].Flag(),
            root["closing"].Map()["send"].Flag(),
            root["weekly"].Map()["send"].Choice<WeeklyDigest>(),
            root["late"].Read<TimeSpan>("a duration from 1m to 12h", TryReadLate),
            Upto(root["lines"], 1, MostLines),
            Upto(root["buttons"], 0, MostButtons));
        file.ThrowIfFaulty();
        return rules;
    }

    /// <summary>Longer would reach into the next day's opening.</summary>
    private static bool TryReadLate(string written, out TimeSpan late) =>
        WrittenDuration.TryRead(written, out late) && late > TimeSpan.Zero && late <= TimeSpan.FromHours(12);

    private static int Upto(YamlEntry entry, int least, int most) => entry.Read($"a whole number from {least} to {most}", (string written, out int value) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least && value <= most, least);
}
