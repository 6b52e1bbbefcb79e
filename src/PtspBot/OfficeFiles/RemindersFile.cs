using System.Globalization;
using PtspBot.Domain.Clock;

namespace PtspBot.OfficeFiles;

/// <summary>Reads <c>office/reminders.yaml</c>: how much reminding the office allows itself, whatever the procedure.</summary>
public static class RemindersFile
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static ReminderRules Load(string path, TimeZoneInfo zone) => Read(YamlFile.Open(path), zone);

    internal static ReminderRules Read(YamlFile file, TimeZoneInfo zone)
    {
        var root = file.Root;
        var quiet = root["quiet-hours"].Read("hours like 20:00-07:00, or none", TryReadHours, QuietHours.None);
        var rules = new ReminderRules(quiet, ProcedureFileTimes.Count(root["most-a-day"]), Apart(root["apart"]), root["snooze-until"].Time(), zone);
        if (rules.SnoozeUntil.IsBetween(rules.Quiet.From, rules.Quiet.To))
            root["snooze-until"].Refuse("'snooze-until' lies in the quiet hours.");

        file.ThrowIfFaulty();
        return rules;
    }

    private static TimeSpan Apart(YamlEntry entry)
    {
        var apart = entry.Duration();
        if (apart <= TimeSpan.Zero || apart > Day)
            entry.Refuse($"'{entry.Name}' must be longer than nothing and at most a day.");
        return apart;
    }

    private static bool TryReadHours(string written, out QuietHours hours)
    {
        hours = written.Split('-') is [var from, var to] && TryTime(from, out var begins) && TryTime(to, out var ends) ? new QuietHours(begins, ends) : QuietHours.None;
        return hours.From != hours.To || written == "none";
    }

    private static bool TryTime(string written, out TimeOnly time) => TimeOnly.TryParseExact(written.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
