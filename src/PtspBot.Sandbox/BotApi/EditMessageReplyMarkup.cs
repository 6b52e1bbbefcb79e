namespace PtspBot.Sandbox.BotApi;

internal static class EditMessageReplyMarkup
{
    /// <summary>Other buttons do not make a message "edited" on the screen.</summary>
    internal static Answer Run(World world, Request request)
    {
        var (chat, message) = Sending.Editable(world, request);
        var keyboard = MarkupReader.ReadInline(request, chat);
        return Sending.Replace(world, chat, message, message with { Markup = keyboard });
    }
}
