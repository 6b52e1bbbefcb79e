using PtspBot.Mailroom;
using PtspBot.StaffDesk.Duty;

namespace PtspBot.StaffDesk.Commands;

/// <summary>Who is there, and who has how much. With a code after it the same word is how somebody joins.</summary>
internal sealed class TeamCommand(DutyDesk duty) : IStaffCommand
{
    public string Name => Command.Join;

    public Search? Seeks(Command command) => DutyDesk.Wanted;

    public void Obey(Errand errand, Command command) => duty.Team(errand);
}
