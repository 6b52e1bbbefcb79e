namespace PtspBot.Sandbox.BotApi;

internal static class DeleteMessage
{
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    internal static Answer Run(World world, Request request)
    {
        if (!request.Has("chat_id"))
            throw Refusal.BadRequest("Chat identifier is not specified");
        if (request.Positive("message_id") == 0)
            throw Refusal.BadRequest("Message identifier is not specified");

        var chat = Destination.Chat(world, request, Access.Write);
        Delete(world, chat, [SourceMessage.Find(chat, request, "message to delete")]);
        return Answer.Done;
    }

    /// <summary>All of them, or none.</summary>
    internal static void Delete(World world, Chat chat, IReadOnlyList<Message> messages)
    {
        if (messages.Select(message => WhyNot(world, chat, message)).OfType<string>().FirstOrDefault() is { } reason)
            throw Refusal.BadRequest(reason);

        foreach (var message in messages)
            world.Delete(chat, message.Id);
    }

    /// <summary>In a supergroup the rights count, anywhere else the hours.</summary>
    private static string? WhyNot(World world, Chat chat, Message message)
    {
        var isOwn = message.From.Id == world.Bot.Id;
        if (chat.Kind == ChatKind.Supergroup)
            return isOwn || chat.BotMay(BotRights.DeleteMessages) ? null : "message can't be deleted";

        var mayRevoke = chat.IsPrivate || isOwn || chat.StatusOf(world.Bot.Id) == MemberStatus.Administrator;
        return mayRevoke && world.Now - message.Date <= Deletable ? null : "message can't be deleted for everyone";
    }
}
