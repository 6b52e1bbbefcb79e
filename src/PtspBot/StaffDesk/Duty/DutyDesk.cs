using PtspBot.Domain;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Figures;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;
using PtspBot.StaffDesk.Calendar;

namespace PtspBot.StaffDesk.Duty;

/// <summary>
/// Who is there: an officer enters their own absence, whoever answers for others anybody's. It is typed as people write days,
/// read back, and counts when confirmed; what the officer has is handed on while they are away.
/// </summary>
internal sealed class DutyDesk(Office office, Writer writer)
{
    /// <summary>Who answers for others.</summary>
    private const Role ForOthers = Roles.Leading;

    /// <summary>Of those that were taken back, the latest.</summary>
    private const int Listed = 10;

    private readonly DateWords _words = new(office.Texts);

    private OfficeCalendar Calendar => office.Clock.Calendar;

    /// <summary>Everybody with what they have in hand, for those who answer for others; for the rest only who is there.</summary>
    public static Search Wanted => new() { Workloads = true };

    public static bool SeesFigures(Officer officer) => (officer.Roles & ForOthers) != 0;

    public void Team(Errand errand)
    {
        var (turn, figures) = (errand.Turn, SeesFigures(errand.Officer));
        var lines = turn.Roster.Officers.Where(officer => officer.Active)
            .OrderBy(officer => !officer.IsOnDuty(turn.At)).ThenByDescending(officer => figures ? turn.Workloads.GetValueOrDefault(officer.UserId).Held : 0).ThenBy(officer => officer.Name, StringComparer.OrdinalIgnoreCase)
            .Select(officer => Line(officer, figures ? turn.Workloads.GetValueOrDefault(officer.UserId) : null, turn.At)).ToList();
        errand.Show(new Words("duty.team", ("there", turn.Roster.Officers.Count(officer => officer.IsOnDuty(turn.At))), ("officers", lines), ("assignment", new Words($"duty.assignment.{Kebab.Of(office.Duty.Assignment)}"))));
    }

    /// <summary>The absences one may take back, and how to enter one.</summary>
    public static void List(Errand errand)
    {
        var known = errand.Turn.Roster.Officers.Where(officer => officer.Active && MayEnter(errand.Officer, officer))
            .SelectMany(officer => officer.Ahead(errand.Turn.At).Select(absence => (officer, absence))).ToList();
        var lines = known.Select((one, place) => new Words("duty.absence", ("at", place + 1), ("officer", one.officer.Name), ("from", one.absence.From), ("to", one.absence.To))).ToList();
        errand.Show(new Screen(new Words(SeesFigures(errand.Officer) ? "duty.how-others" : "duty.how"),
            [.. known.Select((one, place) => Button(new Words("duty.button.return", ("at", place + 1)), DutyButton.Of(DutyPress.Return, one.officer, one.absence))).Chunk(2)])
            .Saying([lines.Count == 0 ? new Words("duty.none") : new Words("duty.absences", ("lines", lines)), .. TakenBack(errand)]));
    }

    /// <summary>Who was away after all is seen by whoever may enter it.</summary>
    private static IEnumerable<Words> TakenBack(Errand errand)
    {
        var lines = errand.Turn.Roster.Officers.Where(officer => MayEnter(errand.Officer, officer))
            .SelectMany(officer => officer.Absences.Where(absence => absence.EndedAt is not null).Select(absence => (officer, absence)))
            .OrderByDescending(one => one.absence.EndedAt).Take(Listed)
            .Select(one => new Words("duty.ended", ("officer", one.officer.Name), ("from", one.absence.From), ("to", one.absence.To), ("at", one.absence.EndedAt),
                ("by", errand.Turn.Roster.Officers.FirstOrDefault(officer => officer.UserId == one.absence.EndedBy)?.Name ?? one.officer.Name))).ToList();
        return lines.Count == 0 ? [] : [new Words("duty.taken-back", ("lines", lines))];
    }

    public void Propose(Errand errand, string written)
    {
        var (officer, days) = Whose(errand, written);
        var (change, refusal) = new WrittenChange(_words, office.Clock.Today(errand.Turn.At)).Read(DayChangeKind.Closed, days);
        if (change is null)
            errand.Show(refusal is { Key: "calendar.how.closed" } or null ? new Words(SeesFigures(errand.Officer) ? "duty.how-others" : "duty.how") : refusal);
        else if (Between(change, errand.Turn.At) is not { } absence)
            errand.Show(new Words("duty.past"));
        else
            Ask(errand, officer, absence with { By = errand.Officer.UserId });
    }

    public void Take(Errand errand, string? argument)
    {
        var button = DutyButton.Read(argument);
        if (button is null || errand.Turn.Roster.Find(button.Officer) is not { } officer)
            errand.Tell(new Words("duty.gone"), alert: true);
        else if (!MayEnter(errand.Officer, officer))
            errand.Tell(new Words("move.no-role"), alert: true);
        else
            Take(errand, button, officer);
    }

    /// <summary>Whoever is back before the time says so.</summary>
    public static void Return(Errand errand)
    {
        var (officer, at) = (errand.Officer, errand.Turn.At);
        var lasting = officer.Absences.Where(absence => absence.Holds(at)).ToList();
        foreach (var absence in lasting)
            officer.Return(absence, officer.UserId, at);
        errand.Show(new Words(lasting.Count == 0 ? "duty.there-already" : "duty.returned", ("officer", officer.Name)));
    }

    private void Take(Errand errand, DutyButton button, Officer officer)
    {
        var at = errand.Turn.At;
        var known = officer.Absences.FirstOrDefault(absence => absence.EndedAt is null && absence.From.ToUnixTimeSeconds() == button.From.ToUnixTimeSeconds() && absence.To.ToUnixTimeSeconds() == button.To.ToUnixTimeSeconds());
        switch (button.Press)
        {
            case DutyPress.Leave:
                Finish(errand, new Words("duty.left"));
                break;
            case DutyPress.Enter when button.To <= at:
                Finish(errand, new Words("duty.past"));
                break;
            case DutyPress.Enter when known is null:
                officer.BeAway(new Absence(button.From, button.To, errand.Officer.UserId, at));
                Finish(errand, new Words("duty.entered", ("officer", officer.Name), ("from", button.From), ("to", button.To)));
                TellOther(errand, officer, "duty.entered-for-you", button);
                break;
            case DutyPress.Enter:
                Finish(errand, new Words("duty.entered-already"));
                break;
            case DutyPress.Return when known is not null:
                officer.Return(known, errand.Officer.UserId, at);
                Finish(errand, new Words("duty.returned", ("officer", officer.Name)));
                TellOther(errand, officer, "duty.returned-for-you", button);
                break;
            default:
                Finish(errand, new Words("duty.gone"));
                break;
        }
    }

    /// <summary>In the chat, where it can be read again, and not only over the button.</summary>
    private static void Finish(Errand errand, Words words)
    {
        errand.Show(words);
        if (errand.Turn.Incoming.MessageId is { } question)
            errand.Turn.Post(new KeyboardOff(question) { ChatId = errand.Turn.Incoming.ChatId });
    }

    private void TellOther(Errand errand, Officer officer, string key, DutyButton button)
    {
        if (officer.UserId == errand.Officer.UserId)
            return;

        var words = new Words(key, ("officer", errand.Officer.Name), ("from", button.From), ("to", button.To));
        errand.Turn.Post(writer.Write(new Screen(words), officer.UserId, writer.Language(errand.Turn.ConversationOf(officer.UserId)?.Language)) with { Lane = Lane.Staff });
    }

    private void Ask(Errand errand, Officer officer, Absence absence) => errand.Show(new Screen(
        new Words(officer.UserId == errand.Officer.UserId ? "duty.ask" : "duty.ask-other", ("officer", officer.Name), ("from", absence.From), ("to", absence.To),
            ("what", new Words($"duty.what.{Kebab.Of(office.Duty.Assignment)}"))),
        [Button(new Words("duty.button.enter"), DutyButton.Of(DutyPress.Enter, officer, absence))],
        [Button(new Words("duty.button.leave"), DutyButton.Of(DutyPress.Leave, officer, absence))]));

    private static Choice Button(Words label, DutyButton does) => new(label, new ButtonData(StaffVerbs.Duty, does.ToString()));

    /// <summary>A colleague's name may stand before the days, for those who may enter it.</summary>
    private static (Officer Officer, string Days) Whose(Errand errand, string written)
    {
        var named = errand.Turn.Roster.Officers.Where(officer => officer.Active && MayEnter(errand.Officer, officer))
            .Select(officer => (officer, length: new[] { officer.Name, officer.Name.Split(' ')[0] }.Where(name => Begins(written, name)).Select(name => name.Length).FirstOrDefault()))
            .Where(one => one.length > 0).ToList();
        // Of two with the same first name the whole name says which.
        var most = named.Select(one => one.length).DefaultIfEmpty().Max();
        return named.Where(one => one.length == most).ToList() is [var (officer, length)] ? (officer, written[length..].Trim()) : (errand.Officer, written);
    }

    private static bool Begins(string written, string name) =>
        name.Length > 0 && written.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (written.Length == name.Length || written[name.Length] is ' ' or ',');

    private static bool MayEnter(Officer who, Officer whose) => who.UserId == whose.UserId || (who.Roles & ForOthers) != 0;

    /// <summary>Whole days, or from an hour of the first to an hour of the last. What is past of it is left out.</summary>
    private Absence? Between(DayChange change, DateTimeOffset now)
    {
        var from = Calendar.Day(change.From).From + (change.Window?.Opens ?? TimeSpan.Zero);
        var to = change.Window is { } window ? Calendar.Day(change.To).From + window.Closes : Calendar.Day(change.To).To;
        return to <= now ? null : new Absence(from < now ? now : from, to, 0, now);
    }

    private static Words Line(Officer officer, Workload? inHand, DateTimeOffset at)
    {
        (string, object?)[] gaps =
        [
            ("officer", officer.Name), ("roles", SpokenRoles.Of(officer.Roles)[0]), ("held", inHand?.Held), ("late", inHand?.Late), ("back", officer.BackAt(at)),
        ];
        var there = officer.IsOnDuty(at) ? "there" : "away";
        return inHand is null ? new Words($"duty.line.{there}", gaps) : new Words($"duty.line.{there}-with", gaps);
    }
}
