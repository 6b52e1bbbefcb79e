using PtspBot.Domain.Clock;
using PtspBot.Domain.Procedures;

namespace PtspBot.OfficeFiles;

/// <summary>Reads when an applicant is reminded and how a wait for them ends. What would never be told is refused, so that the file cannot promise it.</summary>
internal sealed class ProcedureFileReminders(ProcedureLines lines)
{
    private static readonly Dictionary<string, ReminderPoint> Points = new()
    {
        ["after"] = ReminderPoint.AfterSilence,
        ["before-due"] = ReminderPoint.BeforeDue,
        ["at-due"] = ReminderPoint.AtDue,
        ["after-due"] = ReminderPoint.AfterDue,
    };

    /// <param name="dueIs">What has a due day here, to end the sentence "there is no …"; null where something has.</param>
    public IReadOnlyList<Reminder> List(YamlEntry? entry, string? dueIs) =>
        [.. entry?.List().Select(each => lines.Note(One(each.Map(), dueIs), each.Line)) ?? []];

    /// <summary>Of duties: all are counted from the day each is due.</summary>
    public IReadOnlyList<Reminder> OfDueItems(YamlEntry? entry, bool anyIsDue)
    {
        var reminders = List(entry, anyIsDue ? null : "item with 'due-workdays'");
        if (reminders.Any(reminder => reminder.Point == ReminderPoint.AfterSilence))
            entry!.Refuse($"'{entry.Name}' are counted from the day an item is due: before-due, at-due or after-due.");
        return reminders;
    }

    public static Silence? Silence(YamlEntry? entry)
    {
        if (entry is null)
            return null;

        var map = entry.Map();
        var count = map["count"].Choice<ClockCount>();
        var silence = new Silence(ProcedureFileTimes.Span(map["close-after"], count), ProcedureFileTimes.Span(map["warning"], count), count);
        if (silence.Warning >= silence.CloseAfter && silence.CloseAfter > TimeSpan.Zero)
            map["warning"].Refuse("'warning' is how long before the closing, so it must be shorter than 'close-after'.");
        return silence;
    }

    /// <summary>The step's own, or <c>never</c>, or that of the whole procedure where the step waits for the applicant.</summary>
    public static Silence? Silence(YamlEntry? entry, Step step, Silence? ofAll)
    {
        if (entry is not null && !Waits(step))
            entry.Refuse($"'{step.Key}' never waits for the applicant, so silence cannot end it.");
        if (entry is { IsText: true })
            return entry.Read<Silence?>("'never', or a mapping with close-after, warning and count", static (string written, out Silence? none) => (none = null) is null && written == "never");

        var silence = entry is null ? ofAll : Silence(entry);
        return Waits(step) ? silence : null;
    }

    private static bool Waits(Step step) => step switch
    {
        TaskStep task => step.Actor.Possible.Any(party => party.Kind == PartyKind.Applicant || (party.Kind == PartyKind.Outside && task.ReportedBy.Kind == PartyKind.Applicant)),
        DocumentsStep or DutiesStep => true,
        _ => false,
    };

    private static Reminder One(YamlMap map, string? dueIs)
    {
        var key = map.Key();
        var named = Points.Keys.Where(map.Has).ToList();
        if (named is not [var when])
        {
            map.Refuse($"A reminder needs exactly one of {string.Join(", ", Points.Keys)}.");
            return new Reminder(key, ReminderPoint.AfterSilence, TimeSpan.FromDays(1), map["count"].Choice<ClockCount>());
        }

        var (point, count) = (Points[when], map["count"].Choice<ClockCount>());
        if (point != ReminderPoint.AfterSilence && dueIs is not null)
            map.Refuse($"'{when}' is counted from when something is due, and there is no {dueIs}.");
        if (point is ReminderPoint.BeforeDue && count == ClockCount.Service)
            map.Refuse("'before-due' is counted in workdays or elapsed time.");
        return new Reminder(key, point, point == ReminderPoint.AtDue ? AtDue(map[when]) : ProcedureFileTimes.Span(map[when], count), count);
    }

    private static TimeSpan AtDue(YamlEntry entry)
    {
        if (!entry.Flag())
            entry.Refuse("'at-due' is written 'at-due: true'.");
        return TimeSpan.Zero;
    }
}
