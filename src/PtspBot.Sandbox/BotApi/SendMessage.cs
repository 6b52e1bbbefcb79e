namespace PtspBot.Sandbox.BotApi;

internal static class SendMessage
{
    internal static Answer Run(World world, Request request)
    {
        var wording = Wording.ReadText(request);
        var chat = Destination.Writable(world, request);
        return Sending.Post(world, request, chat, draft => draft with { Text = wording.Text, Entities = wording.Entities });
    }
}
