using PtspBot.Domain.Clock;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.StaffDesk.Calendar;

namespace PtspBot.StaffDesk.Commands;

internal sealed class OpenCommand(CalendarDesk calendar) : IStaffCommand
{
    public string Name => Command.Open;

    public Role Whose => Roles.Leading;

    public Search? Seeks(Command command) => CalendarDesk.Wanted;

    public void Obey(Errand errand, Command command) => calendar.Propose(errand, DayChangeKind.Open, string.Join(' ', command.Words));
}
