using PtspBot.Domain.Staff;
using PtspBot.Mailroom;

namespace PtspBot.StaffDesk.Commands;

internal sealed class OutageCommand(OutageDesk outages) : IStaffCommand
{
    public string Name => Command.Outage;

    public Role Whose => Roles.Leading;

    public Search? Seeks(Command command) => outages.Needs;

    public void Obey(Errand errand, Command command) => outages.Hear(errand, command.Words);
}
