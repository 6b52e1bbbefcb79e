using PtspBot.Mailroom;
using PtspBot.StaffDesk.Calendar;

namespace PtspBot.StaffDesk.Commands;

internal sealed class CalendarCommand(CalendarDesk calendar) : IStaffCommand
{
    public string Name => Command.Calendar;

    public Search? Seeks(Command command) => CalendarDesk.Wanted;

    public void Obey(Errand errand, Command command) => calendar.Show(errand);
}
