using PtspBot.Domain.Staff;

namespace PtspBot.StaffDesk.Commands;

internal sealed class InviteCommand(Pairing pairing) : IStaffCommand
{
    public string Name => Command.Invite;

    public Role Whose => Role.Admin;

    public void Obey(Errand errand, Command command) => pairing.Invite(errand, command.Words);
}
