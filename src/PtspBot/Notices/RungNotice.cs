using PtspBot.Domain;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;

namespace PtspBot.Notices;

/// <summary>A rung of the escalation ladder, told to whoever it names.</summary>
public sealed class RungNotice(Writer writer)
{
    public Letter? For(Due due, Step step)
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
}
