using PtspBot.StaffDesk.Duty;

namespace PtspBot.StaffDesk.Commands;

internal sealed class BackCommand : IStaffCommand
{
    public string Name => Command.Back;

    public void Obey(Errand errand, Command command) => DutyDesk.Return(errand);
}
