using PtspBot.Domain;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Notices.Digests;
using PtspBot.OfficeFiles;

namespace PtspBot.StaffDesk.Commands;

/// <summary>The digests on request: the day so far with what lies ahead for everybody, the week so far for those who answer for others.</summary>
internal sealed class RecapCommand(Office office, DaySheet days, WeekSheet weeks, Writer writer, TimeProvider clock) : IStaffCommand
{
    /// <summary>The week names officers beside figures.</summary>
    private const Role SeesWeek = Role.Supervisor | Role.Head | Role.Admin;

    public string Name => Command.Recap;

    public Search? Seeks(Command command) => Wanted(command) switch
    {
        Recap.Day => new Search { Record = days.Wants(Today) },
        Recap.Week => new Search { Record = weeks.Wants(Today.MondayOf()) },
        _ => null,
    };

    public void Obey(Errand errand, Command command)
    {
        var (turn, today) = (errand.Turn, Today);
        errand.Show(Wanted(command) switch
        {
            Recap.Day => days.Ahead(turn.Record, turn.At).Saying(Sentences(days.Done(turn.Record, today, turn.At))),
            Recap.Week when errand.Actor.Holds(SeesWeek) => weeks.Of(turn.Record, today.MondayOf(), turn.Roster),
            Recap.Week => new Screen(new Words("move.no-role")),
            _ => new Screen(new Words("digest.how")),
        });
    }

    private DateOnly Today => office.Clock.Today(clock.GetUtcNow());

    private Recap? Wanted(Command command) => command.First is not { } word ? null : writer.Hears(word, "digest.word.day") ? Recap.Day : writer.Hears(word, "digest.word.week") ? Recap.Week : null;

    private static IReadOnlyList<Words> Sentences(Screen screen) => [.. screen.Before, screen.Text];

    private enum Recap
    {
        Day,
        Week,
    }
}
