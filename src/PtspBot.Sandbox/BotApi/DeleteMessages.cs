using System.Text.Json;

namespace PtspBot.Sandbox.BotApi;

internal static class DeleteMessages
{
    internal static Answer Run(World world, Request request)
    {
        var chat = Destination.Readable(world, request);
        var json = request.Json("message_ids", "can't parse message identifiers JSON object");
        if (json is not { ValueKind: JsonValueKind.Array } ids || ids.GetArrayLength() == 0)
            throw Refusal.BadRequest("message identifiers are not specified");
        if (ids.GetArrayLength() > 100)
            throw Refusal.BadRequest("too many message identifiers specified");

        var found = ids.EnumerateArray().Select(id => id.AsNumber() is { } number ? chat.Find((int)number) : null).OfType<Message>();
        foreach (var message in found.Where(message => DeleteMessage.WhyNot(world, chat, message) is null))
            world.Delete(chat, message.Id);
        return Answer.Done;
    }
}
