using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.StaffDesk.Queue;

namespace PtspBot.StaffDesk.Commands;

/// <summary>A case by its number, a NIK or a name; heard under two names, since one is used to the other.</summary>
internal abstract class SearchCommand(string name, SearchDesk search) : IStaffCommand
{
    public string Name => name;

    public Role Whose => Roles.OnCases;

    public Search? Seeks(Turn turn, Command command) => search.Wants(turn.Officer!, Typed(command));

    public void Obey(Errand errand, Command command) => search.Find(errand, Typed(command));

    private static string Typed(Command command) => string.Join(' ', command.Words);
}

internal sealed class SearchByAnything(SearchDesk search) : SearchCommand(Command.Search, search);

internal sealed class SearchByNumber(SearchDesk search) : SearchCommand(Command.Find, search);
