namespace PtspBot.Sandbox.BotApi;

/// <summary>The message that is to be sent on, if the bot can see it and it says something: what Telegram itself wrote cannot be sent on.</summary>
internal static class SourceMessage
{
    /// <param name="world">The world asked.</param>
    /// <param name="request">What the bot sent.</param>
    /// <param name="verb">"copy" or "forward".</param>
    /// <param name="participle">"copied" or "forwarded".</param>
    internal static Message Read(World world, Request request, string verb, string participle)
    {
        var from = Destination.Readable(world, request, "from_chat_id");
        var message = from.Find((int)request.Number("message_id")) ?? throw Refusal.BadRequest($"message to {verb} not found");
        return message.Service is null ? message : throw Refusal.BadRequest($"message can't be {participle}");
    }

    internal static Message Onto(this Message source, Message draft) => draft with
    {
        Text = source.Text,
        Caption = source.Caption,
        Entities = source.Entities,
        Media = source.Media,
        Contact = source.Contact,
        Location = source.Location,
    };
}
