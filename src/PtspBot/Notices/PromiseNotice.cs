using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.OfficeFiles;

namespace PtspBot.Notices;

/// <summary>The office's hours changed, and with them when the applicant gets an answer: said once, and not at all where it is the old time again.</summary>
public sealed class PromiseNotice(Office office, ApplicantPost post)
{
    public Letter? For(Due due)
    {
        var promised = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(due.Deadline.Key, CultureInfo.InvariantCulture));
        if (due.Applicant is not { Reachable: true, WithdrawnAt: null } || due.File.Step != due.Deadline.Step || due.File.DueAt is not { } now || now == promised)
            return null;
        if (office.Reminding.QuietUntil(due.At) is { } morning)
        {
            due.Deadline.Shift(morning);
            return null;
        }

        var words = new Words(now > promised ? "calendar.promise.later" : "calendar.promise.earlier", ("number", due.File.Number), ("before", promised), ("due", now));
        var open = new Choice(new Words("case.button.open"), new ButtonData(Verbs.Talk, nameof(TalkMove.Open), due.File.Id, due.File.Version));
        return post.Write(new Telling(due.File, due.Applicant, due.Roster, due.At, _ => { }), new Screen(words, [open]), Lane.Reminders);
    }
}
