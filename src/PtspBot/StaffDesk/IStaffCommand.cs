using PtspBot.Domain.Staff;
using PtspBot.Mailroom;

namespace PtspBot.StaffDesk;

/// <summary>One command of the officers, one file each in <c>Commands/</c>: where it is heard, what must lie on the desk for it, and what it does.</summary>
internal interface IStaffCommand
{
    /// <summary>Without the slash, in lower case.</summary>
    string Name { get; }

    /// <summary>In whose menu it stands. The command itself still asks: a menu is no authority.</summary>
    Role Whose => Roles.All;

    /// <summary>In private, unless the command says otherwise: nothing unmasked may stand in a group.</summary>
    bool IsHeardIn(Turn turn) => turn.Incoming.Chat == ChatKind.Private;

    /// <summary>What the mailroom looks up before the turn is played.</summary>
    Search? Seeks(Command command) => null;

    /// <summary>The same, where it depends on who asks.</summary>
    Search? Seeks(Turn turn, Command command) => Seeks(command);

    void Obey(Errand errand, Command command);
}
