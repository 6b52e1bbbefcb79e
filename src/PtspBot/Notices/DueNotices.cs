using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>
/// Who is told when something becomes due: the applicant is reminded, the ladder climbs from the claimer to the head of
/// the office. Each letter is keyed by case, step and level, so that it is sent once whatever happens.
/// </summary>
public sealed class DueNotices(Office office, CaseScreen screens, Spoken spoken, Writer writer)
{
    public IEnumerable<Letter> For(Due due)
    {
        var procedure = office.Proceedings(due.File.Procedure).Procedure;
        if (!due.Deadline.IsOpen || procedure.Find(due.Deadline.Step) is not { } step || due.File.Stage.IsFinal)
            return [];

        var letter = due.Deadline.Kind switch
        {
            DeadlineKind.Reminder => Reminder(due, procedure, step),
            DeadlineKind.Rung => Rung(due, step),
            _ => Lapse(due, step),
        };
        return letter is null ? [] : [letter with { Key = KeyOf(due), CaseId = due.File.Id }];
    }

    private static string KeyOf(Due due) => $"{due.File.Number}/{due.Deadline.Step}/{due.Deadline.Kind}/{due.Deadline.Key}/{due.Deadline.Id:N}";

    /// <summary>Only while it is still that step's turn: who has acted is not reminded.</summary>
    private Message? Reminder(Due due, Procedure procedure, Step step)
    {
        if (due.File.Step != step.Key || due.Applicant is not { Reachable: true } applicant || due.File.Phase == Phase.OnHold)
            return null;

        var reminder = new Words($"step.{step.Key}.remind.{due.Deadline.Key}", spoken.Gaps(procedure, due.File));
        return writer.Write(new Screen(reminder, screens.For(due.File).Rows), applicant.ChatId, applicant.Language) with { Lane = Lane.Reminders };
    }

    private Message? Rung(Due due, Step step)
    {
        if (step.Ladder.FirstOrDefault(rung => $"{rung.Percent}" == due.Deadline.Key) is not { } rung || AddressOf(rung.To, due) is not { } chat)
            return null;

        var (breached, file) = (rung.Percent >= 100, due.File);
        var words = new Words(breached ? "ladder.breach" : "ladder.warning",
            ("number", file.Number),
            ("step", new Words($"step.{step.Key}.name")),
            ("percent", rung.Percent),
            ("due", (object?)file.DueAt ?? new Words("case.no-due")),
            ("claimer", file.ClaimerName is { } name ? new Words("ladder.claimed", ("officer", name)) : new Words("ladder.unclaimed")));
        return writer.Write(new Screen(words), chat, writer.Language(null)) with { Lane = Lane.Staff };
    }

    /// <summary>The claimer in private, or the desk where nobody has claimed; supervisors and the head where breaches are told.</summary>
    private static long? AddressOf(LadderTarget target, Due due) => target switch
    {
        LadderTarget.Claimer when due.File.Claimer is { } claimer && due.Roster.Find(claimer) is not null => claimer,
        LadderTarget.Claimer or LadderTarget.Desk => due.Roster.Chat(StaffChatKind.Desk)?.ChatId,
        _ => due.Roster.Chat(StaffChatKind.Escalation)?.ChatId,
    };

    private Message? Lapse(Due due, Step step)
    {
        if (due.Roster.Chat(StaffChatKind.Desk) is not { } desk)
            return null;

        var words = ItemOnDesk.ItemsOf(step).Any(item => item.Key == due.Deadline.Key)
            ? new Words("lapsed.item", ("number", due.File.Number), ("item", new Words($"item.{due.Deadline.Key}.name")), ("due", due.Deadline.DueAt))
            : new Words("lapsed.correction", ("number", due.File.Number), ("due", due.Deadline.DueAt));
        return writer.Write(new Screen(words), desk.ChatId, writer.Language(null)) with { Lane = Lane.Staff };
    }
}
