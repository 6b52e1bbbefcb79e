using PtspBot.Mailroom;

namespace PtspBot.StaffDesk.Commands;

internal sealed class FindCommand(Lobby lobby) : IStaffCommand
{
    public string Name => Command.Find;

    public Search? Seeks(Command command) => command.First is { } number ? new Search { Number = number.ToUpperInvariant() } : null;

    public void Obey(Errand errand, Command command) => lobby.Find(errand, command.First);
}
