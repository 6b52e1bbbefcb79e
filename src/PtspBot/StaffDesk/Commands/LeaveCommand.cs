using PtspBot.StaffDesk.Forms;

namespace PtspBot.StaffDesk.Commands;

/// <summary>Leaves the form that is open.</summary>
internal sealed class LeaveCommand : IStaffCommand
{
    public string Name => Command.Leave;

    public void Obey(Errand errand, Command command) => FormDesk.Leave(errand);
}
