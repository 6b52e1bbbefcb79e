namespace PtspBot.StaffDesk.Commands;

internal sealed class InviteCommand(Pairing pairing) : IStaffCommand
{
    public string Name => Command.Invite;

    public void Obey(Errand errand, Command command) => pairing.Invite(errand, command.Words);
}
