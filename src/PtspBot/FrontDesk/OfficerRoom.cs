using System.Globalization;
using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Clock;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.FrontDesk;

/// <summary>
/// A person at any time: what is written here goes to the office. The bot says so once, with when an answer can be expected, and is
/// silent while the two talk; when the days of the talk are over it returns by itself.
/// </summary>
internal sealed class OfficerRoom : IRoom
{
    public Screen Show(Visitor visitor) => new(new Words("officer-call.write", ("when", Answered(visitor))), [Done(visitor)]);

    public void Hear(Visitor visitor, Incoming incoming)
    {
        if (incoming is not Said said)
        {
            visitor.Post(Show(visitor).Saying(incoming is SentFile ? new Words("officer-call.no-files") : Questions.Unexpected.Why(incoming)));
            return;
        }

        var isFirst = LastDay(visitor) is null;
        if (isFirst)
            Begin(visitor, visitor.File!);
        visitor.Equipment.Notices.PassOn(visitor.Telling(visitor.File!), LongNumbers.Mask(said.Text));
        if (!isFirst)
        {
            visitor.MarkSeen();
            return;
        }

        visitor.Post(new Screen(new Words("officer-call.passed", ("when", Answered(visitor))), [Done(visitor)]));
    }

    /// <summary>Without a case there is nothing an answer could hang on, and without a paired chat nobody to read it: then it is the counter.</summary>
    public static void Enter(Visitor visitor, params IReadOnlyList<Words> before)
    {
        if (visitor.File is null || visitor.Turn.Roster.Chat(StaffChatKind.Desk) is null)
            visitor.Post(Rooms.Of(visitor).Show(visitor).Saying([.. before, new Words("officer-call.counter", Counter.Gaps(visitor.Office.Clock.Calendar))]));
        else if (visitor.Go(TalkMove.CallOfficer))
        {
            visitor.Conversation.Fill(null, null, null);
            visitor.Post(new OfficerRoom().Show(visitor).Saying(before));
        }
    }

    /// <summary>The case left in its talk by whatever was just said or pressed has the bot to talk with again.</summary>
    /// <param name="talkedOf">The case that was talked of before.</param>
    public static void LeaveBehind(Visitor visitor, CaseFile? talkedOf)
    {
        if (talkedOf is { TalkSince: not null } && (visitor.Conversation.Place != Place.Officer || visitor.File != talkedOf))
            visitor.Equipment.Notices.EndTalk(visitor.Telling(talkedOf), new Words(visitor.At < talkedOf.TalkUntil ? "talk.ended.by-applicant" : "talk.ended.by-itself"));
    }

    /// <summary>The desk is told of a talk only where the case has a number to be told by.</summary>
    private static void Begin(Visitor visitor, CaseFile file)
    {
        var last = LastDayOf(visitor.Office.Clock, visitor.At);
        visitor.Conversation.Fill(null, null, last.ToString("O", CultureInfo.InvariantCulture));
        if (file.Number is not null)
            Proceedings.BeginTalk(file, visitor.At, visitor.Office.Clock.Calendar.Moment(last.AddDays(1), TimeSpan.Zero));
    }

    /// <summary>What is typed then is meant for the bot again, and nobody at the desk would expect it.</summary>
    public static bool IsOver(Visitor visitor) => LastDay(visitor) is { } last && visitor.Office.Clock.Today(visitor.At) > last;

    private static DateOnly? LastDay(Visitor visitor) =>
        DateOnly.TryParseExact(visitor.Conversation.Draft, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The day on which an answer can be expected, and the service day after it: an answer late in the day may be answered the next morning.</summary>
    private static DateOnly LastDayOf(OfficeClock clock, DateTimeOffset at) => clock.Today(clock.OpeningAfter(clock.NextOpening(at), days: 1));

    private static Choice Done(Visitor visitor) => visitor.Button("officer-call.done", TalkMove.Return);

    private static Words Answered(Visitor visitor) => visitor.Office.Clock.IsOpen(visitor.At)
        ? new Words("officer-call.soon")
        : new Words("officer-call.from", ("opens", visitor.Office.Clock.NextOpening(visitor.At)));
}
