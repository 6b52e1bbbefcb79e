using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;

namespace PtspBot.Notices;

/// <summary>The applicant's time to correct or to fulfil is over: the desk is told, and decides.</summary>
public sealed class LapseNotice(Writer writer)
{
    public Letter? For(Due due, Step step)
    {
        if (due.Roster.Chat(StaffChatKind.Desk) is not { } desk || IsBrought(due))
            return null;

        var words = ItemOnDesk.ItemsOf(step).Any(item => item.Key == due.Deadline.Key)
            ? new Words("lapsed.item", ("number", due.File.Number), ("item", new Words($"item.{due.Deadline.Key}.name")), ("due", due.Deadline.DueAt))
            : new Words("lapsed.correction", ("number", due.File.Number), ("due", due.Deadline.DueAt));
        return writer.ToDesk(new Screen(words), due.Roster, desk.ChatId, due.File);
    }

    /// <summary>What was brought in time has not lapsed.</summary>
    private static bool IsBrought(Due due) =>
        due.File.ItemOf(due.Deadline.Step, due.Deadline.Key) is { State: not (ItemState.Missing or ItemState.Refused) };
}
