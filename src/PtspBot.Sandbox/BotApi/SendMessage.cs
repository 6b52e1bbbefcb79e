namespace PtspBot.Sandbox.BotApi;

internal static class SendMessage
{
    internal static Answer Run(World world, Request request)
    {
        var wording = Wording.ReadText(request);
        var chat = Destination.Reachable(world, request);
        return Sending.Post(world, request, chat, Permissions.Texts, "text messages", draft => draft with { Text = wording.Text, Entities = wording.Entities });
    }
}
