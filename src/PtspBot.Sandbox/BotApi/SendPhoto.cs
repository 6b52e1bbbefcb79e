namespace PtspBot.Sandbox.BotApi;

internal static class SendPhoto
{
    internal static Answer Run(World world, Request request)
    {
        var caption = Wording.ReadCaption(request);
        var chat = Destination.Reachable(world, request);
        var media = MediaReader.Read(world, request, MediaKind.Photo);
        return Sending.Post(world, request, chat, Permissions.Photos, "photos", draft => draft with { Media = media, Caption = caption.OrNull, Entities = caption.Entities });
    }
}
