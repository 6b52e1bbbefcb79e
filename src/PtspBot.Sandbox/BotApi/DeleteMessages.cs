namespace PtspBot.Sandbox.BotApi;

internal static class DeleteMessages
{
    /// <summary>What is missing is passed over; what may not be deleted keeps the others too.</summary>
    internal static Answer Run(World world, Request request)
    {
        var numbers = SourceMessage.Numbers(request);
        var chat = Destination.Chat(world, request, Access.Write);
        DeleteMessage.Delete(world, chat, [.. numbers.Select(chat.Find).OfType<Message>()]);
        return Answer.Done;
    }
}
