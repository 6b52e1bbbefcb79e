using PtspBot.Domain;
using PtspBot.Domain.Staff;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.StaffDesk;

/// <summary>What is said in groups. Only pairing is listened to: nothing that people type there among themselves goes anywhere.</summary>
internal sealed class Groups(Pairing pairing, GroupTopics topics, Writer writer)
{
    public void Hear(Turn turn)
    {
        switch (turn.Incoming)
        {
            case GroupRights rights:
                topics.Follow(turn, rights);
                break;
            case TopicShut:
                topics.Reopen(turn);
                break;
            case TopicLost lost:
                topics.Restore(turn, lost.CaseId);
                break;
            case Membership membership:
                Membership(turn, membership);
                break;
            case Migrated migrated:
                Move(turn, migrated.NewChatId);
                break;
            case Said when Command.Of(turn.Incoming) is { Name: Command.PairGroup } command:
                pairing.Pair(turn, command.First ?? "");
                break;
        }
    }

    private void Membership(Turn turn, Membership membership)
    {
        var chat = turn.Roster.Chats.FirstOrDefault(chat => chat.ChatId == turn.Incoming.ChatId);
        if (chat is not null && (membership.Present || membership.Muted))
            TellAdmins(turn, new Words(membership.Present ? "authority.group-heard" : "authority.group-muted", ("kind", Pairing.NameOf(chat.Kind))));
        else if (membership.Present)
            turn.Post(writer.Write(new Screen(new Words("pairing.group-how", ("command", $"/{Command.PairGroup}"))), turn.Incoming.ChatId, writer.Language(null)));
        else if (chat is not null)
            Lose(turn, chat);
    }

    /// <summary>What was meant for it goes where it goes without such a chat, and whoever can pair it again hears how.</summary>
    private void Lose(Turn turn, StaffChat chat)
    {
        turn.Roster.Lose(chat);
        TellAdmins(turn, new Words("authority.group-lost", ("kind", Pairing.NameOf(chat.Kind)), ("invite", $"/{Command.Invite}"), ("word", new Words($"staff.chat-word.{Kebab.Of(chat.Kind)}"))));
    }

    private static void Move(Turn turn, long newChatId)
    {
        foreach (var chat in turn.Roster.Chats.Where(chat => chat.ChatId == turn.Incoming.ChatId).ToList())
            chat.MovedTo(newChatId);
    }

    private void TellAdmins(Turn turn, Words words)
    {
        foreach (var admin in turn.Roster.Holding(Role.Admin))
            turn.Post(writer.Write(new Screen(words), admin.UserId, writer.Language(turn.ConversationOf(admin.UserId)?.Language)));
    }
}
