using PtspBot.Domain.Talk;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.FrontDesk;

/// <summary>Whether a turn may come to speak of what has ended, or of what is on record: only then is it looked up, so that a question of the intake costs no more than before.</summary>
internal static class OwnAffairs
{
    public static Search? Of(Turn turn) => turn.Incoming.Chat == ChatKind.Private && AreTouched(turn) ? new Search { Own = turn.Incoming.ChatId } : null;

    private static bool AreTouched(Turn turn)
    {
        var conversation = turn.Conversation;
        return conversation.Place is Place.Menu or Place.OwnData
            || turn.Case(conversation.CaseId)?.Stage.IsFinal == true
            || turn.Incoming switch
            {
                Said { Text: ['/', ..] } => true,
                Said => conversation.Place is Place.Case or Place.Help or Place.Cancelling,
                Pressed pressed => ButtonData.TryParse(pressed.Data) is { Verb: Verbs.Talk },
                _ => false,
            };
    }
}
