namespace PtspBot.Sandbox.BotApi;

internal static class EditMessageCaption
{
    internal static Answer Run(World world, Request request)
    {
        // Telegram's raw code, as for a text; only sending has friendlier words.
        var caption = Wording.ReadCaption(request, tooLong: "MEDIA_CAPTION_TOO_LONG");
        var (chat, message) = Sending.Editable(world, request);
        if (message.Media is null)
            throw Refusal.BadRequest("there is no caption in the message to edit");

        var keyboard = MarkupReader.ReadInline(request, chat);
        return Sending.Replace(world, chat, message, message with { Caption = caption.OrNull, Entities = caption.Entities, Markup = keyboard, EditedAt = world.Now });
    }
}
