namespace PtspBot.Sandbox.BotApi;

internal static class DeleteMessage
{
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    internal static Answer Run(World world, Request request)
    {
        var chat = Destination.Readable(world, request);
        if (!request.Has("message_id"))
            throw Refusal.BadRequest("message identifier is not specified");

        var message = chat.Find((int)request.Number("message_id")) ?? throw Refusal.BadRequest("message to delete not found");
        if (WhyNot(world, chat, message) is { } reason)
            throw Refusal.BadRequest(reason);

        world.Delete(chat, message.Id);
        return Answer.Done;
    }

    internal static string? WhyNot(World world, Chat chat, Message message)
    {
        var isOwn = message.From.Id == world.Bot.Id;
        if (!chat.IsPrivate && !isOwn && chat.StatusOf(world.Bot.Id) != MemberStatus.Administrator)
            return "message can't be deleted";

        var isLate = chat.Kind != ChatKind.Supergroup && world.Now - message.Date > Deletable;
        return isLate ? "message can't be deleted for everyone" : null;
    }
}
