namespace PtspBot.Sandbox.BotApi;

internal static class SendDocument
{
    internal static Answer Run(World world, Request request)
    {
        var caption = Wording.ReadCaption(request);
        var chat = Destination.Writable(world, request);
        var media = MediaReader.Read(world, request, MediaKind.Document);
        return Sending.Post(world, request, chat, draft => draft with { Media = media, Caption = caption.OrNull, Entities = caption.Entities });
    }
}
