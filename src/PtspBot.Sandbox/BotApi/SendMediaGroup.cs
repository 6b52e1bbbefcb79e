using System.Globalization;
using System.Text.Json;

namespace PtspBot.Sandbox.BotApi;

internal static class SendMediaGroup
{
    internal static Answer Run(World world, Request request)
    {
        var chat = Destination.Writable(world, request);
        var items = Items(request);
        var reply = Destination.ReplyTo(request, chat);
        var album = items.Select(item => (Media: Media(world, request, item), Caption: Caption(item))).ToList();
        if (album.Select(item => item.Media.Kind).Distinct().Count() > 1)
            throw Refusal.BadRequest("can't use the media of the specified type in the album");

        var thread = Destination.Thread(request, chat, reply);
        Destination.Spend(world, chat);
        var group = Random.Shared.NextInt64(10_000_000_000_000_000, 20_000_000_000_000_000).ToString(CultureInfo.InvariantCulture);
        return Wire.Array(album.Select(item => Wire.Message(world, world.Post(chat, new()
        {
            ChatId = chat.Id,
            Id = chat.TakeId(),
            From = world.Bot,
            Date = world.Now,
            Media = item.Media,
            Caption = item.Caption.OrNull,
            Entities = item.Caption.Entities,
            ReplyToId = reply,
            ThreadId = thread,
            MediaGroupId = group,
        }))));
    }

    private static List<JsonElement> Items(Request request)
    {
        var json = request.Json("media", "can't parse media JSON object");
        if (json is not { ValueKind: JsonValueKind.Array } array)
            throw Refusal.BadRequest(json is null ? "there are no messages to send" : "expected an Array of InputMedia");

        var items = array.EnumerateArray().ToList();
        return items.Count switch
        {
            0 => throw Refusal.BadRequest("there are no messages to send"),
            > 10 => throw Refusal.BadRequest("too many messages to send as an album"),
            _ => items,
        };
    }

    private static Media Media(World world, Request request, JsonElement item) => Field(item, "type") switch
    {
        "photo" => MediaReader.Read(world, request, MediaKind.Photo, Field(item, "media")),
        "document" => MediaReader.Read(world, request, MediaKind.Document, Field(item, "media")),
        _ => throw Refusal.BadRequest("SANDBOX_MEDIA_TYPE_NOT_IMPLEMENTED"),
    };

    private static Wording Caption(JsonElement item) => Wording.ReadCaption(
        Field(item, "caption"), Field(item, "parse_mode"), item.At("caption_entities"));

    private static string Field(JsonElement item, string name) => item.TextAt(name) ?? "";
}
