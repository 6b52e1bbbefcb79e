using System.Globalization;

namespace PtspBot.Sandbox.BotApi;

/// <summary>Finds the chat a request means and says in Telegram's words why the bot may not use it.</summary>
internal static class Destination
{
    internal static Chat Chat(World world, Request request, Access access, string field = "chat_id") => Chat(world, request.Text(field), access);

    internal static Chat Chat(World world, string chatId, Access access)
    {
        var chat = Known(world, chatId);
        if (chat.IsPrivate)
            RefuseWhoIsAway(chat, access);
        else if (chat.Kind == ChatKind.Group)
            RefuseGroup(world, chat, access);
        else
            RefuseStranger(world, chat);
        return chat;
    }

    /// <summary>A chat the bot may send to or edit in now: one that has not blocked it, too.</summary>
    internal static Chat Reachable(World world, Request request, Access access = Access.Write)
    {
        var chat = Chat(world, request, access);
        return chat.IsBlocked ? throw Refusal.Forbidden("bot was blocked by the user") : chat;
    }

    /// <summary>The topic to write in: the one named, else that of the message replied to. A group without topics takes no notice of a name.</summary>
    internal static int? Thread(Request request, Chat chat, int? replyTo)
    {
        var named = request.Positive("message_thread_id");
        if (named != 0 && (chat.IsPrivate || chat.Forum is not null))
            return Open(chat, named);

        var thread = replyTo is { } reply ? chat.Find(reply)?.ThreadId : null;
        if (thread is { } topic)
            return Open(chat, topic);
        return chat.Forum is { General.IsClosed: true } && !chat.BotMay(BotRights.ManageTopics) ? throw Refusal.BadRequest("TOPIC_CLOSED") : null;
    }

    /// <summary>The message a request answers to, or null; refused when it is gone, unless the bot said that this does not matter.</summary>
    internal static int? ReplyTo(Request request, Chat chat)
    {
        if (!request.Values.ContainsKey("reply_parameters"))
            return Standing(chat, request.Positive("reply_to_message_id"), request.Flag("allow_sending_without_reply"));

        var given = request.Fields("reply_parameters", "Can't parse reply parameters JSON object", "Object expected as reply parameters");
        if (given is null || given.IsEmpty)
            return null;
        if (given.Has("quote") || (given.TextOrNull("chat_id") ?? $"{chat.Id}") != $"{chat.Id}")
            throw Refusal.BadRequest("SANDBOX_REPLY_OPTION_NOT_IMPLEMENTED");
        return Standing(chat, given.Number("message_id"), given.Flag("allow_sending_without_reply"));
    }

    /// <summary>Spends one message's worth of the allowance.</summary>
    internal static void Spend(World world, Chat chat)
    {
        if (world.Limits.Take(chat) is { } wait)
            throw Refusal.TooManyRequests(wait);
    }

    private static int? Standing(Chat chat, long id, bool mayBeGone)
    {
        if (id <= 0 || (chat.Find((int)id) is null && mayBeGone))
            return null;
        return chat.Find((int)id) is not null ? (int)id : throw Refusal.BadRequest("message to be replied not found");
    }

    private static int Open(Chat chat, int thread)
    {
        if (chat.Forum?.IsDeleted(thread) == true)
            throw Refusal.BadRequest("TOPIC_DELETED");

        // General is number 1 in the app and has none here, so naming it is a mistake too.
        var topic = chat.Forum?.Find(thread) ?? throw Refusal.BadRequest("message thread not found");
        return topic.IsClosed && !chat.BotMay(BotRights.ManageTopics) ? throw Refusal.BadRequest("TOPIC_CLOSED") : topic.ThreadId;
    }

    private static Chat Known(World world, string chatId)
    {
        if (chatId.Length == 0)
            throw Refusal.BadRequest("chat_id is empty");
        if (!long.TryParse(chatId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            throw Refusal.BadRequest("chat not found");
        if (id == world.Bot.Id)
            throw Refusal.Forbidden("the bot can't send messages to the bot");

        var chat = world.FindChat(id);
        if (chat is { IsPrivate: true, IsOpened: false })
            throw world.IsKnown(id) ? Refusal.Forbidden("bot can't initiate conversation with a user") : Refusal.BadRequest("chat not found");

        // A group the bot has never been in does not exist for it.
        return chat is null or { IsPrivate: false, HasEverHadBot: false } ? throw Refusal.BadRequest("chat not found") : chat;
    }

    private static void RefuseWhoIsAway(Chat chat, Access access)
    {
        if (chat.IsGone && access is Access.Edit or Access.Write)
            throw Refusal.Forbidden("user is deactivated");
    }

    /// <summary>The bot may look at a group it has left, and edit its old messages in one that has ended.</summary>
    private static void RefuseGroup(World world, Chat chat, Access access)
    {
        var hasEnded = chat.IsGone || chat.MigratedTo is not null;
        if (hasEnded && access is Access.Write or Access.ReadMembers)
            throw chat.MigratedTo is { } successor ? Refusal.Migrated(successor) : Refusal.Forbidden("the group chat was deleted");
        if (hasEnded || access == Access.Read)
            return;

        var status = chat.StatusOf(world.Bot.Id);
        if (status == MemberStatus.Kicked)
            throw Refusal.Forbidden("bot was kicked from the group chat");
        if (status == MemberStatus.Left)
            throw Refusal.Forbidden("bot is not a member of the group chat");
    }

    /// <summary>A private supergroup shows nothing to who is not in it; one that was deleted has thrown out everybody.</summary>
    private static void RefuseStranger(World world, Chat chat)
    {
        var status = chat.StatusOf(world.Bot.Id);
        if (chat.IsGone || status == MemberStatus.Kicked)
            throw Refusal.Forbidden("bot was kicked from the supergroup chat");
        if (status == MemberStatus.Left)
            throw Refusal.Forbidden("bot is not a member of the supergroup chat");
    }
}
