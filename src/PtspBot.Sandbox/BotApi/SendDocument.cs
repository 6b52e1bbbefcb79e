namespace PtspBot.Sandbox.BotApi;

internal static class SendDocument
{
    internal static Answer Run(World world, Request request)
    {
        var caption = Wording.ReadCaption(request);
        var chat = Destination.Reachable(world, request);
        var media = MediaReader.Read(world, request, MediaKind.Document);
        return Sending.Post(world, request, chat, Permissions.Documents, "documents", draft => draft with { Media = media, Caption = caption.OrNull, Entities = caption.Entities });
    }
}
