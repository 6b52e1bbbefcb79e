using PtspBot.Domain;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.StaffDesk.Commands;

/// <summary>What could not be played or sent, for an admin, in private or where the alarms are told: numbers, times and kinds of trouble, never what anybody wrote.</summary>
internal sealed class StuckCommand(Writer writer) : IStaffCommand
{
    /// <summary>Lines in one message.</summary>
    private const int Listed = 25;

    public string Name => Command.Stuck;

    public Role Whose => Role.Admin;

    /// <summary>Also where the alarms are told.</summary>
    public bool IsHeardIn(Turn turn) => turn.Incoming.Chat == ChatKind.Private
        || turn.Roster.Chats.Any(chat => chat.ChatId == turn.Incoming.ChatId && chat.Kind == StaffChatKind.Operators);

    public Search? Seeks(Command command) => new() { Stuck = true };

    public void Obey(Errand errand, Command command)
    {
        var words = !errand.Officer.Roles.HasFlag(Role.Admin) ? new Words("staff.stuck.only-admin")
            : command.Words is [var again, var which] && Says(again, "again") ? Replay(errand, which)
            : List(errand.Turn.Stuck);
        errand.Turn.Post(writer.Write(new Screen(words), errand.Turn.Incoming.ChatId, errand.Language) with { Lane = Lane.Staff });
    }

    private Words Replay(Errand errand, string which)
    {
        var stuck = errand.Turn.Stuck.Where(one => Says(which, "all") || one.Number.Equals(which, StringComparison.OrdinalIgnoreCase)).ToList();
        if (stuck.Count == 0)
            return new Words("staff.stuck.unknown", ("number", which));

        errand.Turn.Replay(stuck);
        return new Words("staff.stuck.replayed", ("count", stuck.Count));
    }

    private static Words List(IReadOnlyList<Stuck> stuck) => stuck.Count == 0
        ? new Words("staff.stuck.none")
        : new Words("staff.stuck.list",
            ("count", stuck.Count),
            ("shown", Math.Min(stuck.Count, Listed)),
            ("items", stuck.Take(Listed).Select(Line).ToList()),
            ("number", stuck[0].Number));

    private static Words Line(Stuck one) => one.IsLetter
        ? new Words("staff.stuck.letter", ("number", one.Number), ("kind", one.What), ("at", one.At), ("trouble", one.Trouble))
        : new Words("staff.stuck.update", ("number", one.Number), ("at", one.At), ("trouble", one.Trouble));

    private bool Says(string word, string key) => writer.Hears(word, $"staff.stuck.word.{key}");
}
