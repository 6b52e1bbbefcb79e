namespace PtspBot.Sandbox.BotApi;

internal static class PinChatMessage
{
    internal static Answer Run(World world, Request request)
    {
        var chat = Destination.Writable(world, request);
        MustBeAllowed(world, chat);
        var message = chat.Find((int)request.Number("message_id")) ?? throw Refusal.BadRequest("message to pin not found");
        if (message.IsPinned)
            return Answer.Done;

        world.Replace(chat, message with { IsPinned = true }, ChangeKind.Pinned);
        world.Post(chat, new()
        {
            ChatId = chat.Id,
            Id = chat.TakeId(),
            From = world.Bot,
            Date = world.Now,
            ThreadId = message.ThreadId,
            Service = new(ServiceKind.Pinned, [], PinnedId: message.Id),
        });
        return Answer.Done;
    }

    internal static void MustBeAllowed(World world, Chat chat)
    {
        if (!chat.IsPrivate && chat.StatusOf(world.Bot.Id) != MemberStatus.Administrator)
            throw Refusal.BadRequest("not enough rights to manage pinned messages in the chat");
    }
}
