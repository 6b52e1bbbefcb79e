using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.StaffDesk.Counter;

namespace PtspBot.StaffDesk.Commands;

/// <summary>Serves somebody without Telegram: a new applicant, or with its number a case that was opened at the counter.</summary>
internal sealed class CounterCommand(CounterDesk counter) : IStaffCommand
{
    public string Name => Command.Counter;

    public Role Whose => Role.FrontOffice;

    public Search? Seeks(Command command) => Number(command) is { } number ? new Search { Number = number } : null;

    public void Obey(Errand errand, Command command) => counter.Begin(errand, Number(command));

    private static string? Number(Command command) => command.First?.ToUpperInvariant();
}
