using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

internal static class CopyMessage
{
    /// <summary>A copy does not say where it comes from; only its number is answered. A caption given takes the place of the old one.</summary>
    internal static Answer Run(World world, Request request)
    {
        request.Required("from_chat_id");
        var caption = request.Values.ContainsKey("caption") ? Wording.ReadCaption(request) : null;
        var source = SourceMessage.Find(Destination.Chat(world, request, Access.Read, "from_chat_id"), request, "message to copy");
        var chat = Destination.Reachable(world, request);
        if (!SourceMessage.IsSayable(source))
            throw Refusal.BadRequest("Can't copy message");

        Sending.MustBePermitted(chat, source);
        return new JsonObject { ["message_id"] = Sending.Put(world, request, chat, draft => WithCaption(source.Onto(draft), caption)).Id };
    }

    private static Message WithCaption(Message copy, Wording? caption) =>
        caption is null || copy.Media is null ? copy : copy with { Caption = caption.OrNull, Entities = caption.Entities };
}
