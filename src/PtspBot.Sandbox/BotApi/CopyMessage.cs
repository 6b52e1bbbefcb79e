using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

internal static class CopyMessage
{
    /// <summary>A copy does not say where it comes from; only its number is answered. A caption given takes the place of the old one.</summary>
    internal static Answer Run(World world, Request request)
    {
        var caption = request.Values.ContainsKey("caption") ? Wording.ReadCaption(request) : null;
        var source = SourceMessage.Read(world, request, "copy", "copied");
        var chat = Destination.Writable(world, request);
        var sent = Sending.Put(world, request, chat, draft => WithCaption(source.Onto(draft), caption));
        return new JsonObject { ["message_id"] = sent.Id };
    }

    private static Message WithCaption(Message copy, Wording? caption) =>
        caption is null || copy.Media is null ? copy : copy with { Caption = caption.OrNull, Entities = caption.Entities };
}
