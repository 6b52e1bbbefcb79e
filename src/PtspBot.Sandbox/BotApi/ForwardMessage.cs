namespace PtspBot.Sandbox.BotApi;

internal static class ForwardMessage
{
    internal static Answer Run(World world, Request request)
    {
        request.Required("from_chat_id");
        var source = SourceMessage.Find(Destination.Chat(world, request, Access.Read, "from_chat_id"), request, "message to forward");
        var chat = Destination.Reachable(world, request);
        if (!SourceMessage.IsSayable(source))
            throw Refusal.BadRequest("Message can't be forwarded");

        Sending.MustBePermitted(chat, source);
        return Wire.Message(world, Sending.Put(world, request, chat, draft => Onto(source, draft)));
    }

    /// <summary>A forward of a forward still names the first author.</summary>
    internal static Message Onto(Message source, Message draft) => source.Onto(draft) with
    {
        Origin = source.Origin ?? new ForwardOrigin(source.From, source.Date),
        Markup = null,
        ReplyToId = null,
    };
}
