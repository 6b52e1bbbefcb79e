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
        new Words("objection.write", ("number", visitor.File!.Number), ("until", Until(visitor)), ("days", visitor.Office.Rights.Objections.AnswerDays)),
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
        var words = Already(visitor) ?? (visitor.Turn.Roster.Chat(StaffChatKind.Desk) is null ? new Words("objection.counter", [.. Counter.Gaps(visitor.Office.Clock.Calendar), ("until", Until(visitor))])
            : visitor.At > Until(visitor) ? new Words("objection.too-late", ("until", Until(visitor)))
            : null);
        if (words is not null)
            visitor.Post(new CaseRoom().Show(visitor).Saying(words));
        else if (visitor.Go(TalkMove.Dispute))
            visitor.Conversation.Fill(Purpose, null, null);
    }

    /// <summary>One objection to one decision: it waits for its answer, or has it.</summary>
    private static Words? Already(Visitor visitor)
    {
        var file = visitor.File!;
        if (visitor.Office.Proceedings(file.Procedure).AnswerDue(file) is { } due)
            return new Words("objection.waiting", ("until", due));

        return visitor.Turn.Own.Journal.LastOrDefault(entry => entry.CaseId == file.Id && entry.Kind == EntryKind.ObjectionAnswered && entry.At >= file.StageSince) is { } answer
            ? new Words("objection.answered-already", [("at", answer.At), .. Counter.Gaps(visitor.Office.Clock.Calendar)])
            : null;
    }

    private static void Send(Visitor visitor, string text)
    {
        var (file, written) = (visitor.File!, LongNumbers.Mask(text));
        var answered = visitor.Office.Proceedings(file.Procedure).Objected(file, visitor.Actor, written, visitor.Office.Rights.Objections, visitor.At);
        visitor.Equipment.Notices.TellOfObjection(visitor.Telling(file),
            new Words("objection.desk", ("number", file.Number), ("words", written), ("decided", file.StageSince), ("until", answered)));
        visitor.Go(TalkMove.Return);
        visitor.Conversation.Fill(null, null, null);
        visitor.Post(new CaseRoom().Show(visitor).Saying(new Words("objection.passed", ("number", file.Number), ("until", answered))));
    }

    private static DateTimeOffset Until(Visitor visitor) => visitor.Office.Rights.ObjectUntil(visitor.Office.Clock, visitor.File!.StageSince);
}
