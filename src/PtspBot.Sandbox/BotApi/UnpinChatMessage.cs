namespace PtspBot.Sandbox.BotApi;

internal static class UnpinChatMessage
{
    /// <summary>Without a message the newest pinned one is meant.</summary>
    internal static Answer Run(World world, Request request)
    {
        var chat = Destination.Writable(world, request);
        PinChatMessage.MustBeAllowed(world, chat);
        var message = request.Has("message_id")
            ? chat.Find((int)request.Number("message_id"))
            : chat.Messages.LastOrDefault(pinned => pinned.IsPinned);
        if (message is null)
            throw Refusal.BadRequest("message to unpin not found");

        if (message.IsPinned)
            world.Replace(chat, message with { IsPinned = false }, ChangeKind.Pinned);
        return Answer.Done;
    }
}
