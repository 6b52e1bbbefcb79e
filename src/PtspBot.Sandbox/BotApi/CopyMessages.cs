namespace PtspBot.Sandbox.BotApi;

internal static class CopyMessages
{
    /// <summary>What is missing or cannot be copied is left out; albums stay together.</summary>
    internal static Answer Run(World world, Request request)
    {
        var bare = request.Flag("remove_caption");
        return Sending.SendOn(world, request, (source, draft) => bare && source.Media is not null ? source.Onto(draft) with { Caption = null, Entities = [] } : source.Onto(draft));
    }
}
