using PtspBot.Domain;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.FrontDesk;

/// <summary>A person at any time: what is written here goes to the office, and the bot only says that it went.</summary>
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

        visitor.Equipment.Notices.PassOn(visitor.Telling(visitor.File!), LongNumbers.Mask(said.Text));
        visitor.Post(new Screen(new Words("officer-call.passed", ("when", Answered(visitor))), [Done(visitor)]));
    }

    /// <summary>Without a case there is nothing an answer could hang on, and without a paired chat nobody to read it: then it is the counter.</summary>
    public static void Enter(Visitor visitor, params IReadOnlyList<Words> before)
    {
        if (visitor.File is null || visitor.Turn.Roster.Chat(StaffChatKind.Desk) is null)
            visitor.Post(Rooms.Of(visitor).Show(visitor).Saying([.. before, new Words("officer-call.counter", Counter.Gaps(visitor.Office.Clock.Calendar))]));
        else if (visitor.Go(TalkMove.CallOfficer))
            visitor.Post(new OfficerRoom().Show(visitor).Saying(before));
    }

    private static Choice Done(Visitor visitor) => visitor.Button("officer-call.done", TalkMove.Return);

    private static Words Answered(Visitor visitor) => visitor.Office.Clock.IsOpen(visitor.At)
        ? new Words("officer-call.soon")
        : new Words("officer-call.from", ("opens", visitor.Office.Clock.NextOpening(visitor.At)));
}
