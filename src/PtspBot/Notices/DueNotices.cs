using PtspBot.Domain.Cases;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>
/// Who is told when something becomes due: the applicant is reminded, the ladder climbs from the claimer to the head of
/// the office. Each letter is keyed by case, step and level, so that it is sent once whatever happens.
/// </summary>
public sealed class DueNotices(Office office, ReminderNotice reminder, RungNotice rung, LapseNotice lapse)
{
    public IEnumerable<Letter> For(Due due)
    {
        var procedure = office.Proceedings(due.File.Procedure).Procedure;
        if (!due.Deadline.IsOpen || procedure.Find(due.Deadline.Step) is not { } step || due.File.Stage.IsFinal)
            return [];

        var letter = due.Deadline.Kind switch
        {
            DeadlineKind.Reminder => reminder.For(due, procedure, step),
            DeadlineKind.Rung => rung.For(due, step),
            _ => lapse.For(due, step),
        };
        return letter is null ? [] : [letter with { Key = KeyOf(due), CaseId = due.File.Id }];
    }

    private static string KeyOf(Due due) => $"{due.File.Number}/{due.Deadline.Step}/{due.Deadline.Kind}/{due.Deadline.Key}/{due.Deadline.Id:N}";
}
