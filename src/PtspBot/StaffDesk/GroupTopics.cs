using PtspBot.Domain;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.StaffDesk;

/// <summary>
/// Whether the desk is a forum, and what the bot may do there. Nobody sets it: the group shows it itself, the carrier finds out
/// the rest, and what is missing is said in words to those who can change it.
/// </summary>
internal sealed class GroupTopics(Notices.Notices notices, Writer writer)
{
    /// <summary>Whatever is said in the group tells whether it has topics; where it has got some since, the bot asks what it may do.</summary>
    public void Notice(Turn turn)
    {
        if (turn.Incoming is GroupRights || turn.Incoming.IsForum is not { } isForum || DeskOf(turn) is not { } desk)
            return;

        if (!isForum)
            Use(turn, desk, Topics.None);
        else if (desk.Topics is null or Topics.None)
            turn.Post(new GroupInquiry { ChatId = desk.ChatId, Lane = Lane.Staff });
    }

    public void Follow(Turn turn, GroupRights rights)
    {
        if (DeskOf(turn) is { } desk)
            Use(turn, desk, rights switch { { IsForum: false } => Topics.None, { MayManageTopics: true } => Topics.Used, _ => Topics.Forbidden });
    }

    /// <summary>Somebody closed a topic; as long as its case goes on it stays open.</summary>
    public void Reopen(Turn turn)
    {
        if (turn.OfTopic is { } file)
            notices.ReopenTopic(Telling.Of(turn, file));
    }

    /// <summary>A topic is gone; as long as its case goes on its card lies in another.</summary>
    public void Restore(Turn turn, Guid caseId)
    {
        if (turn.Case(caseId) is { Stage.IsFinal: false } file)
            notices.RefreshCard(Telling.Of(turn, file));
    }

    private static StaffChat? DeskOf(Turn turn) =>
        turn.Roster.Paired(StaffChatKind.Desk) is { } desk && desk.ChatId == turn.Incoming.ChatId ? desk : null;

    /// <summary>The group reads what has changed; that something was lost also whoever keeps the bot running.</summary>
    private void Use(Turn turn, StaffChat desk, Topics topics)
    {
        if (desk.Topics == topics)
            return;

        var before = desk.Topics;
        desk.Use(topics);
        if (topics == Topics.None && before is null)
            return;

        Tell(turn, desk.ChatId, topics);
        if (before != Topics.Used)
            return;
        foreach (var chat in turn.Roster.Paired(StaffChatKind.Operators) is { } operators ? [operators.ChatId] : turn.Roster.Holding(Role.Admin).Select(admin => admin.UserId))
            Tell(turn, chat, topics);
    }

    private void Tell(Turn turn, long chat, Topics topics) =>
        turn.Post(writer.Write(new Screen(new Words($"topic.{Kebab.Of(topics)}")), chat, writer.Language(turn.ConversationOf(chat)?.Language)) with { Lane = Lane.Staff });
}
