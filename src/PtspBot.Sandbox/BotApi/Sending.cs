using System.Globalization;
using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

/// <summary>The last steps that every sending and editing method shares: keyboard, reply, allowance, and the message itself.</summary>
internal static class Sending
{
    /// <param name="world">The world asked.</param>
    /// <param name="request">What the bot sent.</param>
    /// <param name="chat">Where it goes.</param>
    /// <param name="kind">What the group must permit.</param>
    /// <param name="called">How Telegram calls these messages.</param>
    /// <param name="write">Puts the content onto the draft.</param>
    internal static Answer Post(World world, Request request, Chat chat, Permissions kind, string called, Func<Message, Message> write)
    {
        MustBePermitted(chat, kind, called);
        return Wire.Message(world, Put(world, request, chat, write));
    }

    internal static Message Put(World world, Request request, Chat chat, Func<Message, Message> write)
    {
        var markup = MarkupReader.Read(request, chat);
        var reply = Destination.ReplyTo(request, chat);
        var thread = Destination.Thread(request, chat, reply);
        Destination.Spend(world, chat);
        return world.Post(chat, write(Draft(world, chat, thread) with { Markup = markup, ReplyToId = reply }));
    }

    /// <summary>Sends several messages on at once; their new numbers are answered. Albums get a number of their own again.</summary>
    internal static Answer SendOn(World world, Request request, Func<Message, Message, Message> onto)
    {
        var sources = SourceMessage.Several(world, request);
        var chat = Destination.Reachable(world, request);
        var thread = Destination.Thread(request, chat, null);
        var albums = sources.Select(source => source.MediaGroupId).OfType<string>().Distinct().ToDictionary(id => id, _ => NewAlbum());
        Destination.Spend(world, chat);
        var sent = sources.Select(source => world.Post(chat, onto(source, Draft(world, chat, thread)) with { MediaGroupId = source.MediaGroupId is { } id ? albums[id] : null }));
        return Wire.Array(sent.Select(JsonNode (message) => new JsonObject { ["message_id"] = message.Id }));
    }

    internal static Message Draft(World world, Chat chat, int? thread) =>
        new() { ChatId = chat.Id, Id = chat.TakeId(), From = world.Bot, Date = world.Now, ThreadId = thread };

    internal static string NewAlbum() =>
        Random.Shared.NextInt64(10_000_000_000_000_000, 20_000_000_000_000_000).ToString(CultureInfo.InvariantCulture);

    internal static void MustBePermitted(Chat chat, Permissions kind, string called)
    {
        if (!chat.BotMaySend(kind))
            throw Refusal.BadRequest($"not enough rights to send {called} to the chat");
    }

    /// <summary>What is sent on needs the same permission as what is sent anew.</summary>
    internal static void MustBePermitted(Chat chat, Message source)
    {
        var (kind, called) = source switch
        {
            { Media.Kind: MediaKind.Photo } => (Permissions.Photos, "photos"),
            { Media: not null } => (Permissions.Documents, "documents"),
            { Contact: not null } => (Permissions.Texts, "contacts"),
            { Location: not null } => (Permissions.Texts, "locations"),
            _ => (Permissions.Texts, "text messages"),
        };
        MustBePermitted(chat, kind, called);
    }

    /// <summary>The message an edit means, if the bot may edit it at all.</summary>
    internal static (Chat Chat, Message Message) Editable(World world, Request request)
    {
        if (!request.Has("chat_id") && request.Positive("message_id") == 0)
            throw Refusal.BadRequest(request.Has("inline_message_id") ? "SANDBOX_INLINE_MESSAGES_NOT_IMPLEMENTED" : "Message identifier is not specified");

        var chat = Destination.Reachable(world, request, Access.Edit);
        var message = SourceMessage.Find(chat, request, "message to edit");
        var isFree = message.From.Id == world.Bot.Id && message.Service is null && message.Origin is null && message.Markup is null or InlineKeyboard;
        return isFree ? (chat, message) : throw Refusal.BadRequest("message can't be edited");
    }

    internal static Answer Replace(World world, Chat chat, Message before, Message after)
    {
        Destination.Spend(world, chat);
        var isSame = before.Text == after.Text && before.Caption == after.Caption && before.Entities.SequenceEqual(after.Entities) && Equals(before.Keyboard, after.Keyboard);
        return isSame
            ? throw Refusal.BadRequest("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message")
            : Wire.Message(world, world.Replace(chat, after));
    }
}
