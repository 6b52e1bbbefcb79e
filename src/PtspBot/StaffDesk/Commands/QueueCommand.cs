using PtspBot.Mailroom;
using PtspBot.StaffDesk.Queue;

namespace PtspBot.StaffDesk.Commands;

internal sealed class QueueCommand(QueueDesk queue) : IStaffCommand
{
    public string Name => Command.Queue;

    public Search? Seeks(Turn turn, Command command) => queue.Wants(turn.Officer!, Anew(turn));

    public void Obey(Errand errand, Command command) => queue.Show(errand, Anew(errand.Turn));

    private static QueueButton Anew(Turn turn) => QueueButton.New(isMine: false, turn.Incoming, turn.At);
}
