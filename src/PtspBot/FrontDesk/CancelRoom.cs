using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.FrontDesk;

/// <summary>The second question before a case is cancelled, because it cannot be taken back.</summary>
internal sealed class CancelRoom : IRoom
{
    public Screen Show(Visitor visitor)
    {
        var file = visitor.File!;
        return new Screen(new Words("cancel.ask", ("number", file.Number)),
            [new Choice(new Words("cancel.yes"), new ButtonData(Verbs.Move, Verbs.Write(visitor.Procedure, file.Step, Move.Cancel), file.Id, file.Version))],
            [visitor.Button("cancel.no", TalkMove.Return)]);
    }

    public void Hear(Visitor visitor, Incoming incoming) => visitor.Post(Show(visitor).Saying(Questions.Unexpected.Why(incoming)));

    /// <summary>Only where the case may be cancelled at all.</summary>
    public static void Enter(Visitor visitor)
    {
        var file = visitor.File!;
        if (visitor.ProceedingsOf(file).Machine.For(file, visitor.Actor).Check(Move.Cancel).Refusal is { } refusal)
            visitor.Post(new CaseRoom().Show(visitor).Saying(refusal));
        else
            visitor.Go(TalkMove.Cancel);
    }
}
