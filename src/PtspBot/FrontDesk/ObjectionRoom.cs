using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Staff;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.FrontDesk;

/// <summary>Whoever does not accept a rejection says why, in their own words, to a person: it is on record, and the office sees by when it has to answer.</summary>
internal sealed class ObjectionRoom : IRoom
{
    private const string Purpose = "objection";

    public static bool IsOpen(Visitor visitor) => visitor.Conversation is { Place: Place.Officer, Purpose: Purpose } && visitor.File is { Phase: Phase.Rejected };

    public Screen Show(Visitor visitor) => new(
        new Words("objection.write", ("number", visitor.File!.Number), ("until", Until(visitor)), ("days", visitor.Office.Rights.AnswerDays)),
        [visitor.Button("objection.leave", TalkMove.Return)]);

    public void Hear(Visitor visitor, Incoming incoming)
    {
        if (incoming is Said { Text: var text } && !string.IsNullOrWhiteSpace(text))
            Send(visitor, text);
        else
            visitor.Post(Show(visitor).Saying(new Words("objection.only-words")));
    }

    public static void Enter(Visitor visitor)
    {
        var words = visitor.Turn.Roster.Chat(StaffChatKind.Desk) is null ? new Words("objection.counter", [.. Counter.Gaps(visitor.Office.Clock.Calendar), ("until", Until(visitor))])
            : visitor.At > Until(visitor) ? new Words("objection.too-late", ("until", Until(visitor)))
            : null;
        if (words is not null)
            visitor.Post(new CaseRoom().Show(visitor).Saying(words));
        else if (visitor.Go(TalkMove.Dispute))
            visitor.Conversation.Fill(Purpose, null, null);
    }

    private static void Send(Visitor visitor, string text)
    {
        var (file, answered) = (visitor.File!, visitor.Office.Rights.AnswerUntil(visitor.Office.Clock, visitor.At));
        Proceedings.Objected(file, visitor.Actor, visitor.At);
        visitor.Equipment.Notices.PassOn(visitor.Telling(file),
            new Words("objection.desk", ("number", file.Number), ("words", LongNumbers.Mask(text)), ("decided", file.StageSince), ("until", answered)));
        visitor.Go(TalkMove.Return);
        visitor.Conversation.Fill(null, null, null);
        visitor.Post(new CaseRoom().Show(visitor).Saying(new Words("objection.passed", ("number", file.Number), ("until", answered))));
    }

    private static DateTimeOffset Until(Visitor visitor) => visitor.Office.Rights.ObjectUntil(visitor.Office.Clock, visitor.File!.StageSince);
}
