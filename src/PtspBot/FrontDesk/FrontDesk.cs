using PtspBot.Domain;
using PtspBot.Domain.Cases;
using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.FrontDesk;

/// <summary>
/// The applicant's side of the counter: every private chat of somebody who is not an officer. Whatever comes gets a sentence and
/// a way on; the conversation machine and the machine of the case say what that way is.
/// </summary>
public sealed class FrontDesk(Equipment equipment) : ICounterside
{
    /// <summary>Whoever became an officer since still gets what becomes of the files of their own case.</summary>
    public bool Takes(Turn turn) => turn.Incoming.Chat == ChatKind.Private && (turn.Officer is null || turn.Incoming is FileArrived);

    /// <summary>What is open already, here or in anybody's chat, is found out before anything is answered.</summary>
    public IEnumerable<string> Asks(Turn turn) => [.. Duplicates.Asks(new Visitor(turn, equipment)), .. Reopening.Asks(turn)];

    public Search? Seeks(Turn turn) => LinkRoom.LooksUp(turn) is { } link ? (OwnAffairs.Of(turn) ?? new Search()) with { Link = link } : OwnAffairs.Of(turn);

    public void Play(Turn turn)
    {
        NoteReach(turn);
        if (turn.Incoming is Reached)
            return;

        var visitor = new Visitor(turn, equipment);
        var talkedOf = visitor.Conversation.Place == Place.Officer ? visitor.File : null;
        var settled = Rooms.Settle(visitor);
        Hear(visitor, turn.Incoming, isElsewhere: settled is not null);
        if (!visitor.HasBeenTold)
            visitor.Post(Rooms.Of(visitor).Show(visitor).Saying(settled is null ? [] : [settled]));
        visitor.AnswerPress();
        OfficerRoom.LeaveBehind(visitor, talkedOf);
        visitor.CoverWhatWasInFull();
        visitor.CloseWhatWasPressed();
    }

    public void Begin(Turn turn, Consent consent, int which)
    {
        var visitor = new Visitor(turn, equipment);
        turn.Add(consent);
        visitor.Conversation.Consent(consent.TextHash);
        visitor.Go(TalkMove.Accept);
        MenuRoom.Apply(visitor, which);
        visitor.Post(Rooms.Of(visitor).Show(visitor));
    }

    public void Enter(Turn turn, CaseFile file) => CaseRoom.Enter(new Visitor(turn, equipment), file);

    public void Show(Turn turn)
    {
        var visitor = new Visitor(turn, equipment);
        var settled = Rooms.Settle(visitor);
        visitor.Post(Rooms.Of(visitor).Show(visitor).Saying(settled is null ? [] : [settled]));
    }

    /// <summary>Whoever blocked the bot or came back: their letters are kept meanwhile, and whoever has their case is told.</summary>
    private void NoteReach(Turn turn)
    {
        if (turn.Incoming.SaysReachable() is not { } reachable || turn.Conversation.Reachable == reachable)
            return;

        var named = (turn.Incoming as Reached)?.CaseId;
        foreach (var file in turn.Cases.Where(file => file.ApplicantChat == turn.Incoming.ChatId && file.Number is not null && (!file.Stage.IsFinal || file.Id == named)))
            equipment.Notices.TellOfReach(Telling.Of(turn, file), reachable);
    }

    /// <param name="isElsewhere">What is said was meant for a question that is no more, and is not taken for an answer to anything else.</param>
    private static void Hear(Visitor visitor, Incoming incoming, bool isElsewhere)
    {
        if (incoming is FileArrived arrived)
            Arrivals.Receive(visitor, arrived);
        else if (incoming is Said said && Secrets.IsIn(said.Text))
            Refuse(visitor);
        else if (!Commands.Obey(visitor, incoming) && !Presses.Obey(visitor, incoming) && !isElsewhere && !IsPaperFromTheMenu(visitor, incoming))
            Rooms.Of(visitor).Hear(visitor, incoming);
    }

    /// <summary>Whoever sends a password is told at once, and it does not stay in the chat.</summary>
    private static void Refuse(Visitor visitor)
    {
        visitor.Erase(visitor.Incoming.MessageId);
        visitor.Post(Rooms.Of(visitor).Show(visitor).Saying(new Words("trouble.secret")));
    }

    /// <summary>A file sent without a case in focus goes to the only case that wants any.</summary>
    private static bool IsPaperFromTheMenu(Visitor visitor, Incoming incoming)
    {
        if (incoming is not SentFile sent || visitor.Conversation.Place is not (Place.Menu or Place.Help or Place.Cancelling))
            return false;
        if (visitor.Cases.Where(file => Papers.AreTaken(visitor, file)).ToList() is not [var only])
            return false;

        Papers.Take(visitor, only, sent);
        return true;
    }
}
