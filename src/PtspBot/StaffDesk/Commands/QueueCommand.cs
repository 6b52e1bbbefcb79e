using PtspBot.Mailroom;

namespace PtspBot.StaffDesk.Commands;

internal sealed class QueueCommand(Lobby lobby) : IStaffCommand
{
    public string Name => Command.Queue;

    public Search? Seeks(Command command) => lobby.Waiting;

    public void Obey(Errand errand, Command command) => lobby.Queue(errand);
}
