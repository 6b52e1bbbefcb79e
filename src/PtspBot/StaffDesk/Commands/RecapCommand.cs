using PtspBot.Domain;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Procedures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.Notices.Digests;
using PtspBot.OfficeFiles;
using PtspBot.Records;
using PtspBot.StaffDesk.Calendar;

namespace PtspBot.StaffDesk.Commands;

/// <summary>
/// The digests on request, each with its picture: the day so far with what lies ahead for everybody, the week so far for
/// those who answer for others; for these also the SOP's records of any days, as a spreadsheet.
/// </summary>
internal sealed class RecapCommand(Office office, DaySheet days, WeekSheet weeks, RegisterBook register, FiguresChart chart, Writer writer, TimeProvider clock) : IStaffCommand
{
    /// <summary>The week names officers beside figures.</summary>
    private const Role SeesWeek = Roles.Leading;

    private readonly DateWords _words = new(office.Texts);

    public string Name => Command.Recap;

    public Search? Seeks(Turn turn, Command command) => Wanted(command) switch
    {
        Recap.Day => new Search { Record = days.Wants(Today) },
        Recap.Week when MaySeeWeek(turn.Officer!) => new Search { Record = weeks.Wants(Today.MondayOf()) with { Places = chart.Wants(Today, Today).Places } },
        Recap.Register when MaySeeWeek(turn.Officer!) && DaysOf(command) is ({ } from, { } to, null) => new Search { Register = register.Wants(from, to) },
        _ => null,
    };

    public void Obey(Errand errand, Command command)
    {
        var (turn, today) = (errand.Turn, Today);
        switch (Wanted(command))
        {
            case null:
                errand.Show(new Screen(new Words("records.how")).Saying(new Words("digest.how")));
                break;
            case Recap.Day:
                errand.Show(days.Ahead(turn.Record, turn.At).Saying(Sentences(days.Done(turn.Record, today, turn.At))));
                Draw(errand, today, today);
                break;
            case not null when !MaySeeWeek(errand.Officer):
                errand.Show(new Words("move.no-role"));
                break;
            case Recap.Week:
                errand.Show(weeks.Of(turn.Record, today.MondayOf(), turn.Roster));
                Draw(errand, today.MondayOf(), today.MondayOf().AddDays(6));
                break;
            default:
                Send(errand, DaysOf(command));
                break;
        }
    }

    private DateOnly Today => office.Clock.Today(clock.GetUtcNow());

    private static bool MaySeeWeek(Officer officer) => (officer.Roles & SeesWeek) != 0;

    private void Draw(Errand errand, DateOnly from, DateOnly to) => errand.Turn.Post(new MadeFile(
        FiguresChart.FileName(from, to), writer.Say(errand.Language, new Words("records.chart.sent", ("at", errand.Turn.At))), chart.Draw(errand.Turn.Record, from, to, errand.Language, errand.Turn.At))
    {
        ChatId = errand.Officer.UserId,
        IsPicture = true,
    });

    private void Send(Errand errand, (DateOnly? From, DateOnly? To, Words? Refusal) days)
    {
        if (days is not ({ } from, { } to, _))
        {
            errand.Show(days.Refusal!);
            return;
        }

        var entries = errand.Turn.Register;
        int Count(RecordKind kind) => entries.Count(entry => entry.Record == kind);
        var words = new Words("records.sent", ("from", from), ("to", to),
            ("commitments", Count(RecordKind.CommitmentVerification)), ("decisions", Count(RecordKind.Decision)), ("uploads", Count(RecordKind.DocumentUpload)));
        errand.Turn.Post(new MadeFile(RegisterBook.FileName(from, to), writer.Say(errand.Language, words), register.Write(entries, from, to, errand.Turn.Roster, errand.Language, errand.Turn.At)) { ChatId = errand.Officer.UserId });
    }

    /// <summary>This month so far, or the days that were typed.</summary>
    private (DateOnly? From, DateOnly? To, Words? Refusal) DaysOf(Command command)
    {
        var today = Today;
        if (command.Words.Count < 2)
            return (new DateOnly(today.Year, today.Month, 1), today, null);

        var (change, refusal) = new WrittenChange(_words, today).Read(DayChangeKind.Closed, string.Join(' ', command.Words.Skip(1)));
        return change is { } days ? (days.From, days.To, null) : (null, null, refusal is null or { Key: "calendar.how.closed" } ? new Words("records.how") : refusal);
    }

    private Recap? Wanted(Command command) => command.First is not { } word ? null
        : writer.Hears(word, "digest.word.day") ? Recap.Day
        : writer.Hears(word, "digest.word.week") ? Recap.Week
        : writer.Hears(word, "records.word.register") ? Recap.Register
        : null;

    private static IReadOnlyList<Words> Sentences(Screen screen) => [.. screen.Before, screen.Text];

    private enum Recap
    {
        Day,
        Week,
        Register,
    }
}
