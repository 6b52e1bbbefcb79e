using System.Text.Json;

namespace PtspBot.Sandbox.BotApi;

/// <summary>Finds the messages that a request means, by number, and sends on what can be sent on: what Telegram itself wrote cannot.</summary>
internal static class SourceMessage
{
    private const int MostAtOnce = 100;

    /// <param name="chat">Where it should stand.</param>
    /// <param name="request">What the bot sent.</param>
    /// <param name="what">"message to copy", or what else it is wanted for.</param>
    internal static Message Find(Chat chat, Request request, string what) =>
        chat.Find(request.Positive("message_id")) ?? throw Refusal.BadRequest($"{what} not found");

    /// <summary>The numbers of several messages, as they were sent.</summary>
    internal static IReadOnlyList<int> Numbers(Request request)
    {
        if (!request.Has("message_ids"))
            throw Refusal.BadRequest("Message identifiers are not specified");

        var given = request.List("message_ids", "Can't parse message_ids JSON object", "Expected an Array of message identifiers")!;
        if (given.Count > MostAtOnce)
            throw Refusal.BadRequest("Too many message identifiers specified");
        return given.Count > 0 ? [.. given.Select(Number)] : throw Refusal.BadRequest("Message identifiers are not specified");
    }

    /// <summary>Those of several messages that are there and can be sent on, in order.</summary>
    internal static IReadOnlyList<Message> Several(World world, Request request)
    {
        request.Required("from_chat_id");
        var numbers = Numbers(request);
        var from = Destination.Chat(world, request, Access.Read, "from_chat_id");
        var found = numbers.Select(from.Find).OfType<Message>().ToList();
        if (found.Count == 0)
            throw Refusal.BadRequest("There are no messages to forward");
        if (found.Zip(found.Skip(1)).Any(pair => pair.First.Id >= pair.Second.Id))
            throw Refusal.BadRequest("Message identifiers must be in a strictly increasing order");
        return found.Any(IsSayable) ? [.. found.Where(IsSayable)] : throw Refusal.BadRequest("Messages can't be forwarded");
    }

    internal static bool IsSayable(Message message) => message.Service is null;

    internal static Message Onto(this Message source, Message draft) => draft with
    {
        Text = source.Text,
        Caption = source.Caption,
        Entities = source.Entities,
        Media = source.Media,
        Contact = source.Contact,
        Location = source.Location,
    };

    private static int Number(JsonElement json)
    {
        if (json.ValueKind is not (JsonValueKind.Number or JsonValueKind.String))
            throw Refusal.BadRequest("Message identifier must be a Number");

        var number = Fields.WholeNumber(json.ToString()) ?? throw Refusal.BadRequest("Can't parse message identifier as a Number");
        return number is > 0 and <= int.MaxValue ? (int)number : throw Refusal.BadRequest("Invalid message identifier specified");
    }
}
