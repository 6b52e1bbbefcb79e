using PtspBot.StaffDesk.Duty;

namespace PtspBot.StaffDesk.Commands;

/// <summary>Enters an absence, one's own or a colleague's; without words shows those that are known.</summary>
internal sealed class AwayCommand(DutyDesk duty) : IStaffCommand
{
    public string Name => Command.Away;

    public void Obey(Errand errand, Command command)
    {
        if (command.First is null)
            DutyDesk.List(errand);
        else
            duty.Propose(errand, string.Join(' ', command.Words));
    }
}
