namespace PtspBot.Sandbox.BotApi;

internal static class EditMessageCaption
{
    internal static Answer Run(World world, Request request)
    {
        var caption = Wording.ReadCaption(request);
        var (chat, message) = Sending.Editable(world, request);
        if (message.Media is null)
            throw Refusal.BadRequest("there is no caption in the message to edit");

        var keyboard = MarkupReader.ReadInline(request, chat);
        return Sending.Replace(world, chat, message, message with { Caption = caption.OrNull, Entities = caption.Entities, Markup = keyboard, EditedAt = world.Now });
    }
}
