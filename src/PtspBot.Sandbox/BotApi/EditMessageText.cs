namespace PtspBot.Sandbox.BotApi;

internal static class EditMessageText
{
    internal static Answer Run(World world, Request request)
    {
        // Too long a text is here refused in Telegram's raw code, unlike in sendMessage.
        var wording = Wording.ReadText(request, tooLong: "MESSAGE_TOO_LONG");
        var (chat, message) = Sending.Editable(world, request);
        if (message.Text is null)
            throw Refusal.BadRequest("there is no text in the message to edit");

        var keyboard = MarkupReader.ReadInline(request, chat);
        return Sending.Replace(world, chat, message, message with { Text = wording.Text, Entities = wording.Entities, Markup = keyboard, EditedAt = world.Now });
    }
}
