namespace PtspBot.Sandbox.BotApi;

internal static class UnpinChatMessage
{
    /// <summary>Without a message the newest pinned one is meant.</summary>
    internal static Answer Run(World world, Request request)
    {
        var chat = Destination.Reachable(world, request);
        var message = request.Positive("message_id") > 0
            ? SourceMessage.Find(chat, request, "message to unpin")
            : chat.Messages.LastOrDefault(pinned => pinned.IsPinned) ?? throw Refusal.BadRequest("message to unpin not found");
        PinChatMessage.MustBeAllowed(chat);
        Unpin(world, chat, message);
        return Answer.Done;
    }

    /// <summary>Unpins everything the condition holds for.</summary>
    internal static Answer All(World world, Chat chat, Func<Message, bool> meant)
    {
        PinChatMessage.MustBeAllowed(chat);
        foreach (var message in chat.Messages.Where(meant))
            Unpin(world, chat, message);
        return Answer.Done;
    }

    private static void Unpin(World world, Chat chat, Message message)
    {
        if (message.IsPinned)
            world.Replace(chat, message with { IsPinned = false }, ChangeKind.Pinned);
    }
}
