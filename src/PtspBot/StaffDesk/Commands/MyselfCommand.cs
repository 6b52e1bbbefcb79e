namespace PtspBot.StaffDesk.Commands;

internal sealed class MyselfCommand : IStaffCommand
{
    public string Name => Command.Myself;

    public void Obey(Errand errand, Command command) => Lobby.Myself(errand);
}
