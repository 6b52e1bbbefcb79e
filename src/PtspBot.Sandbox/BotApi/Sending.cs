namespace PtspBot.Sandbox.BotApi;

/// <summary>The last steps that every sending and editing method shares: keyboard, reply, allowance, and the message itself.</summary>
internal static class Sending
{
    internal static Answer Post(World world, Request request, Chat chat, Func<Message, Message> write) =>
        Wire.Message(world, Put(world, request, chat, write));

    internal static Message Put(World world, Request request, Chat chat, Func<Message, Message> write)
    {
        var markup = MarkupReader.Read(request, chat);
        var reply = Destination.ReplyTo(request, chat);
        var thread = Destination.Thread(request, chat, reply);
        Destination.Spend(world, chat);
        var draft = new Message { ChatId = chat.Id, Id = chat.TakeId(), From = world.Bot, Date = world.Now, Markup = markup, ReplyToId = reply, ThreadId = thread };
        return world.Post(chat, write(draft));
    }

    /// <summary>The message an edit means, if the bot may edit it at all.</summary>
    internal static (Chat Chat, Message Message) Editable(World world, Request request)
    {
        if (!request.Has("chat_id") && !request.Has("message_id"))
            throw Refusal.BadRequest(request.Has("inline_message_id") ? "MESSAGE_ID_INVALID" : "message identifier is not specified");

        var chat = Destination.Writable(world, request);
        var message = chat.Find((int)request.Number("message_id")) ?? throw Refusal.BadRequest("message to edit not found");
        var isFree = message.From.Id == world.Bot.Id && message.Service is null && message.Origin is null && message.Markup is null or InlineKeyboard;
        return isFree ? (chat, message) : throw Refusal.BadRequest("message can't be edited");
    }

    internal static Answer Replace(World world, Chat chat, Message before, Message after)
    {
        Destination.Spend(world, chat);
        var isSame = before.Text == after.Text && before.Caption == after.Caption && before.Entities.SequenceEqual(after.Entities) && Equals(before.Keyboard, after.Keyboard);
        return isSame
            ? throw Refusal.BadRequest("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message")
            : Wire.Message(world, world.Replace(chat, after));
    }
}
