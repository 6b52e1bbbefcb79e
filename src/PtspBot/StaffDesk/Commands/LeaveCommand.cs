using PtspBot.StaffDesk.Counter;
using PtspBot.StaffDesk.Forms;

namespace PtspBot.StaffDesk.Commands;

/// <summary>Leaves the form that is open, or else whoever is served at the counter.</summary>
internal sealed class LeaveCommand : IStaffCommand
{
    public string Name => Command.Leave;

    public void Obey(Errand errand, Command command)
    {
        if (errand.Conversation is { Purpose: null, Serving: not null })
            CounterDesk.Leave(errand);
        else
            FormDesk.Leave(errand);
    }
}
