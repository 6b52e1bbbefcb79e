namespace PtspBot.Sandbox.BotApi;

internal static class ForwardMessage
{
    /// <summary>A forward of a forward still names the first author.</summary>
    internal static Answer Run(World world, Request request)
    {
        var source = SourceMessage.Read(world, request, "forward", "forwarded");
        var chat = Destination.Writable(world, request);
        var origin = source.Origin ?? new ForwardOrigin(source.From, source.Date);
        return Sending.Post(world, request, chat, draft => source.Onto(draft) with { Origin = origin, Markup = null, ReplyToId = null });
    }
}
