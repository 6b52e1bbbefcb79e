using PtspBot.Mailroom;
using PtspBot.StaffDesk.Queue;

namespace PtspBot.StaffDesk.Commands;

/// <summary>Who the officer is here, and what they have in hand.</summary>
internal sealed class MyselfCommand(QueueDesk queue) : IStaffCommand
{
    public string Name => Command.Myself;

    public Search? Seeks(Turn turn, Command command) => queue.Wants(turn.Officer!, Anew(turn));

    public void Obey(Errand errand, Command command) => queue.Show(errand, Anew(errand.Turn));

    private static QueueButton Anew(Turn turn) => QueueButton.New(isMine: true, turn.Incoming, turn.At);
}
