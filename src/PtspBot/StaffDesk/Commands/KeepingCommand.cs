using PtspBot.Domain.Staff;
using PtspBot.Mailroom;

namespace PtspBot.StaffDesk.Commands;

/// <summary>What is kept how long and what waits to be destroyed, for an admin.</summary>
internal sealed class KeepingCommand(KeepingDesk desk) : IStaffCommand
{
    public string Name => Command.Keeping;

    public Role Whose => Role.Admin;

    public Search? Seeks(Command command) => KeepingDesk.Wanted;

    public void Obey(Errand errand, Command command) => desk.Show(errand);
}
