using PtspBot.Domain;
using PtspBot.Domain.Talk;

namespace PtspBot.FrontDesk;

/// <summary>
/// Consent taken back: the draft goes, nothing about a case is sent here any more, and what is running goes on at the
/// counter, because a case that was sent rests on the office's duty and not on consent. Both moments stay on record.
/// </summary>
internal static class Withdrawal
{
    public static void Do(Visitor visitor)
    {
        foreach (var file in visitor.Cases.Where(file => !file.Stage.IsFinal))
            visitor.Equipment.Notices.TellOfWithdrawal(visitor.Telling(file));
        if (visitor.Draft is { } draft)
            Erasing.Delete(visitor, Erasing.Drop(visitor, draft));
        foreach (var consent in visitor.Turn.Own.Consents)
            consent.Withdraw(visitor.At);

        visitor.Go(TalkMove.Withdraw);
        visitor.Conversation.Fill(null, null, null);
        visitor.Conversation.Focus(null);
        visitor.Conversation.Withdraw(visitor.At);
        visitor.Post(new DeclinedRoom().Show(visitor).Saying(new Words("mydata.withdraw.done")));
    }
}
