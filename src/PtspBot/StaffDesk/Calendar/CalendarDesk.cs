using System.Buffers.Text;
using PtspBot.Domain;
using PtspBot.Domain.Clock;
using PtspBot.Mailroom;
using PtspBot.Notices;
using PtspBot.OfficeFiles;

namespace PtspBot.StaffDesk.Calendar;

/// <summary>
/// Closures and openings that officers lay over the office's calendar: typed, read back with weekday and effect, and in
/// force only when the button under that was pressed; taken back the same way. Who may is asked each time.
/// </summary>
internal sealed class CalendarDesk(Office office, FollowCalendar follow, CalendarView view)
{
    /// <summary>Characters of a reason; it is said in every list.</summary>
    private const int LongestReason = 80;

    /// <summary>Days named in a question.</summary>
    private const int Listed = 7;

    private readonly DateWords _words = new(office.Texts);

    /// <summary>What lies on the desk for all of this.</summary>
    public static Search Wanted => new() { Calendar = true };

    public void Propose(Errand errand, DayChangeKind kind, string written)
    {
        if (!CalendarEntry.MayChange(errand.Actor))
        {
            errand.Show(new Words("calendar.refused.no-role"));
            return;
        }

        var (change, refusal) = new WrittenChange(_words, office.Clock.Today(errand.Turn.At)).Read(kind, written);
        CalendarEntry? entry = null;
        refusal ??= CalendarEntry.Propose(Shortened(change!), errand.Actor, office.Clock, errand.Turn.At, out entry).Refusal;
        if (entry is null)
        {
            errand.Show(refusal!);
            return;
        }

        errand.Turn.Add(entry);
        Ask(errand, "calendar.ask", entry, office.Clock.Calendar.With([entry.Change]),
            Button("calendar.button.enter", CalendarPress.Enter, entry), Button("calendar.button.leave", CalendarPress.Leave, entry));
    }

    public void Show(Errand errand) => errand.Show(view.For(errand.Actor, errand.Turn.CalendarEntries, errand.Turn.At));

    public void Take(Errand errand, string? argument)
    {
        var (press, entry) = Read(errand, argument);
        if (entry is null)
            errand.Tell(new Words("calendar.gone"), alert: true);
        else if (press == CalendarPress.Leave)
            Finish(errand, Verdict.Applied, "calendar.left");
        else if (press == CalendarPress.Enter)
            Change(errand, entry.Enter(errand.Actor, office.Clock, errand.Turn.At), "calendar.noted");
        else if (press == CalendarPress.Back)
            AskBack(errand, entry);
        else
            Change(errand, entry.Remove(errand.Actor, office.Clock, errand.Turn.At), "calendar.taken-back");
    }

    private void AskBack(Errand errand, CalendarEntry entry)
    {
        if (entry.CheckRemoval(errand.Actor, office.Clock, errand.Turn.At) is { Refusal: { } refusal })
        {
            errand.Tell(refusal, alert: true);
            return;
        }

        var without = office.Calendar.With(errand.Turn.CalendarEntries.Where(one => one.IsInForce && one != entry).Select(one => one.Change));
        Ask(errand, "calendar.ask-back", entry, without, Button("calendar.button.back-yes", CalendarPress.Remove, entry), Button("calendar.button.leave", CalendarPress.Leave, entry));
    }

    /// <summary>The calendar in force follows once the turn is committed, and says then what it did to the deadlines.</summary>
    private void Change(Errand errand, Verdict verdict, string done)
    {
        if (verdict.IsApplied)
            errand.Turn.After(new Func<CancellationToken, Task>(follow));
        Finish(errand, verdict, done);
    }

    private static void Finish(Errand errand, Verdict verdict, string done)
    {
        errand.Tell(verdict.Refusal ?? new Words(done), alert: !verdict.IsApplied);
        if (errand.Turn.Incoming.MessageId is { } question)
            errand.Turn.Post(new KeyboardOff(question) { ChatId = errand.Turn.Incoming.ChatId });
    }

    private void Ask(Errand errand, string question, CalendarEntry entry, OfficeCalendar after, Choice yes, Choice no) => errand.Show(new Screen(
        new Words(question, ("what", SpokenEntry.Of(entry)), ("effects", Effects(office.Clock.Calendar.DifferencesTo(after, entry.From, entry.To).ToList()))),
        [yes], [no]));

    private static List<Words> Effects(List<DayDifference> days)
    {
        if (days.Count == 0)
            return [new Words("calendar.nothing")];

        List<Words> lines = [.. days.Take(Listed).Select(one => new Words("calendar.effect", ("day", one.Day), ("before", Hours.Of(one.Before)), ("after", Hours.Of(one.After))))];
        if (days.Count > Listed)
            lines.Add(new Words("calendar.effects-more", ("count", days.Count - Listed)));
        return lines;
    }

    private static DayChange Shortened(DayChange change) => change.Name.Length <= LongestReason
        ? change
        : new DayChange(change.Kind, change.From, change.To, change.Window, change.Name[..(LongestReason - 1)] + "…");

    internal static Choice Button(string label, CalendarPress press, CalendarEntry entry, int at = 0) =>
        new(new Words(label, ("at", at)), new ButtonData(StaffVerbs.Calendar, $"{press}.{Base64Url.EncodeToString(entry.Id.ToByteArray())}"));

    private static (CalendarPress? Press, CalendarEntry? Entry) Read(Errand errand, string? argument) =>
        argument?.Split('.') is [var written, var id] && Enum.TryParse<CalendarPress>(written, out var press) && Enum.IsDefined(press) && id.Length == 22 && Base64Url.IsValid(id)
            ? (press, errand.Turn.CalendarEntries.FirstOrDefault(entry => entry.Id == new Guid(Base64Url.DecodeFromChars(id))))
            : (null, null);
}

/// <summary>What the buttons under a closure or opening do.</summary>
internal enum CalendarPress
{
    Enter,
    Leave,

    /// <summary>Ask whether to take it back.</summary>
    Back,
    Remove,
}
