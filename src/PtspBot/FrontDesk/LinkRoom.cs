using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.FrontDesk;

/// <summary>
/// Cases that were opened at the counter come to their applicant's own chat: by the code an officer gave out, and the last digits
/// of a number that only the applicant knows. Wrong digits, a wrong code and an old one are answered alike, so that a stranger
/// learns nothing, not even that there is such a case.
/// </summary>
internal sealed class LinkRoom : IRoom
{
    private const string Purpose = "link";

    /// <summary>So many digits may be somebody's whole number.</summary>
    private const int LongAsANumber = 8;

    public static bool IsOpen(Visitor visitor) => visitor.Conversation is { Place: Place.Menu, Purpose: Purpose };

    /// <summary>What the mailroom looks up for the digits that were typed.</summary>
    public static string? LooksUp(Turn turn) => turn is { Conversation: { Place: Place.Menu, Purpose: Purpose, Draft: { } code }, Incoming: Said } ? OneTimeCode.HashOf(code) : null;

    /// <summary>The code waits, sealed, until the notice was read and agreed to.</summary>
    public static void Enter(Visitor visitor, string code)
    {
        visitor.Conversation.Fill(Purpose, null, code);
        if (visitor.Conversation.Consented is null)
            visitor.Post(Rooms.Of(visitor).Show(visitor).Saying(new Words("counter.link.first-consent")));
    }

    public Screen Show(Visitor visitor) => new(new Words("counter.link.ask", ("digits", visitor.Office.Counter.Digits)), [visitor.Button("counter.link.leave", TalkMove.Home)]);

    public void Hear(Visitor visitor, Incoming incoming)
    {
        var digits = incoming is Said said ? string.Concat(said.Text.Where(letter => !char.IsWhiteSpace(letter))) : "";
        if (digits.Length == 0 || !digits.All(char.IsAsciiDigit))
        {
            visitor.Post(Show(visitor).Saying(incoming is Said ? new Words("counter.link.only-digits") : Questions.Unexpected.Why(incoming)));
            return;
        }

        if (digits.Length >= LongAsANumber)
            visitor.Erase(incoming.MessageId);
        if (Known(visitor) is { } linked && linked.Of.Cases.Any(file => CounterProof.Fits(visitor.ProcedureOf(file), file, digits, visitor.Office.Counter.Digits)))
            Link(visitor, linked);
        else
            Refuse(visitor);
    }

    private static Linked? Known(Visitor visitor) =>
        visitor.Turn.Linked is { } linked && linked.Code.IsOpen(visitor.At, visitor.Office.Counter.Tries) && linked.Of.Cases.Any(file => file.IsAtCounter) ? linked : null;

    private static void Link(Visitor visitor, Linked linked)
    {
        linked.Code.Use(visitor.At);
        List<CaseFile> files = [.. linked.Of.Cases.Where(file => file.Number is not null)];
        foreach (var consent in linked.Of.Consents)
            consent.MoveTo(visitor.ChatId);
        foreach (var file in files)
        {
            Proceedings.Link(file, visitor.ChatId, visitor.At);
            visitor.Equipment.Notices.TellOfLink(visitor.Telling(file), new Words("counter.link.told", ("number", file.Number)));
        }

        visitor.Home();
        visitor.Post(new Screen(new Words("counter.link.done", ("numbers", string.Join(", ", files.Select(file => file.Number))))));
        CaseRoom.Enter(visitor, files.Find(file => !file.Stage.IsFinal) ?? files[^1]);
    }

    /// <summary>Whoever keeps the case hears when a code was tried too often: perhaps it is in wrong hands.</summary>
    private void Refuse(Visitor visitor)
    {
        if (Known(visitor) is { } linked)
        {
            linked.Code.Fail();
            if (!linked.Code.IsOpen(visitor.At, visitor.Office.Counter.Tries) && linked.Of.Cases.FirstOrDefault(file => file.Number is not null) is { } file)
                visitor.Equipment.Notices.TellOfLink(visitor.Telling(file), new Words("counter.link.guessed", ("number", file.Number), ("tries", visitor.Office.Counter.Tries)));
        }

        visitor.Post(Show(visitor).Saying(new Words("counter.link.refused")));
    }
}
