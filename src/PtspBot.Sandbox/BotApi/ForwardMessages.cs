namespace PtspBot.Sandbox.BotApi;

internal static class ForwardMessages
{
    /// <summary>What is missing or cannot be forwarded is left out; albums stay together.</summary>
    internal static Answer Run(World world, Request request) => Sending.SendOn(world, request, ForwardMessage.Onto);
}
