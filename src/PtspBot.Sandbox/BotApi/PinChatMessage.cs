namespace PtspBot.Sandbox.BotApi;

internal static class PinChatMessage
{
    internal static Answer Run(World world, Request request)
    {
        var chat = Destination.Reachable(world, request);
        var message = SourceMessage.Find(chat, request, "message to pin");
        MustBeAllowed(chat);
        if (message.Service is not null)
            throw Refusal.BadRequest("service messages can't be pinned");
        if (message.IsPinned)
            return Answer.Done;

        world.Replace(chat, message with { IsPinned = true }, ChangeKind.Pinned);
        world.Post(chat, Sending.Draft(world, chat, message.ThreadId) with { Service = new(ServiceKind.Pinned, [], PinnedId: message.Id) });
        return Answer.Done;
    }

    internal static void MustBeAllowed(Chat chat)
    {
        if (!chat.IsPrivate && !chat.BotMay(BotRights.PinMessages))
            throw Refusal.BadRequest("not enough rights to manage pinned messages in the chat");
    }
}
