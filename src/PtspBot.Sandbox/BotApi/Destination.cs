using System.Globalization;

namespace PtspBot.Sandbox.BotApi;

/// <summary>Finds the chat a request means and says in Telegram's words why the bot may not use it.</summary>
internal static class Destination
{
    /// <summary>A chat the bot may look at.</summary>
    internal static Chat Readable(World world, Request request, string field = "chat_id")
    {
        var chat = Known(world, request.Text(field));
        RefuseOutsider(world, chat);
        return chat;
    }

    /// <summary>A chat the bot may write to now.</summary>
    internal static Chat Writable(World world, Request request)
    {
        var chat = Known(world, request.Text("chat_id"));
        RefuseOutsider(world, chat);
        if (chat.IsBlocked)
            throw Refusal.Forbidden("bot was blocked by the user");
        Thread(request, chat, null);
        return chat;
    }

    /// <summary>The topic to write in: the one named, else that of the message replied to.</summary>
    internal static int? Thread(Request request, Chat chat, int? replyTo)
    {
        var named = request.Number("message_thread_id");
        if (named != 0)
            return Open(chat, named);

        return replyTo is { } reply && chat.Find(reply)?.ThreadId is { } thread ? Open(chat, thread) : null;
    }

    private static int Open(Chat chat, long thread)
    {
        if (chat.Forum is { } forum && forum.IsDeleted((int)thread))
            throw Refusal.BadRequest("TOPIC_DELETED");

        // General is number 1 in the app and has none here, so naming it is a mistake too.
        var topic = chat.Forum?.Find((int)thread) ?? throw Refusal.BadRequest("message thread not found");
        return topic.IsClosed && !chat.BotManagesTopics ? throw Refusal.BadRequest("TOPIC_CLOSED") : topic.ThreadId;
    }

    /// <summary>The message a request answers to, or null; refused when it is gone, unless the bot said that this does not matter.</summary>
    internal static int? ReplyTo(Request request, Chat chat)
    {
        var json = request.Json("reply_parameters", "can't parse reply parameters JSON object");
        var id = json?.NumberAt("message_id") ?? request.Number("reply_to_message_id");
        if (id == 0)
            return null;
        if (chat.Find((int)id) is not null)
            return (int)id;

        var lenient = request.Flag("allow_sending_without_reply") || json?.FlagAt("allow_sending_without_reply") == true;
        return lenient ? null : throw Refusal.BadRequest("message to be replied not found");
    }

    /// <summary>Spends one message's worth of the allowance.</summary>
    internal static void Spend(World world, Chat chat)
    {
        if (world.Limits.Take(chat) is { } wait)
            throw Refusal.TooManyRequests(wait);
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
        return chat ?? throw Refusal.BadRequest("chat not found");
    }

    private static void RefuseOutsider(World world, Chat chat)
    {
        if (chat.IsPrivate)
            return;
        if (chat.MigratedTo is { } successor)
            throw Refusal.Migrated(successor);
        if (!chat.HasEverHadBot)
            throw Refusal.BadRequest("chat not found");

        var kind = chat.Kind == ChatKind.Group ? "group" : "supergroup";
        switch (chat.StatusOf(world.Bot.Id))
        {
            case MemberStatus.Kicked:
                throw Refusal.Forbidden($"bot was kicked from the {kind} chat");
            case MemberStatus.Left:
                throw Refusal.Forbidden($"bot is not a member of the {kind} chat");
        }
    }
}
