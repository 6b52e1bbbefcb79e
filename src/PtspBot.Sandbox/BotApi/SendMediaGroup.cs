using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.BotApi;

internal static class SendMediaGroup
{
    private const int MostInAlbum = 10;

    internal static Answer Run(World world, Request request)
    {
        request.Required("media");
        var given = request.List("media", "Can't parse media JSON object", "Expected an Array of InputMedia")!;
        var items = given.Select(item => (Fields: Item(item), Caption: Caption(item))).ToList();
        var chat = Destination.Reachable(world, request);
        var reply = Destination.ReplyTo(request, chat);
        var thread = Destination.Thread(request, chat, reply);
        if (items.Count is 0 or > MostInAlbum)
            throw Refusal.BadRequest(items.Count == 0 ? "There are no messages to send" : "Too many messages to send as an album");

        var album = items.Select((item, at) => (Media: MediaOf(world, request, item.Fields, at + 1), item.Caption)).ToList();
        MustGoTogether(chat, [.. album.Select(item => item.Media.Kind).Distinct()]);
        Destination.Spend(world, chat);
        var group = album.Count > 1 ? Sending.NewAlbum() : null;
        return Wire.Array(album.Select(JsonNode (item) => Wire.Message(world, world.Post(chat, Sending.Draft(world, chat, thread) with
        {
            Media = item.Media,
            Caption = item.Caption.OrNull,
            Entities = item.Caption.Entities,
            ReplyToId = reply,
            MediaGroupId = group,
        }))));
    }

    private static Fields Item(JsonElement json)
    {
        const string what = "Can't parse InputMedia: ";
        if (json.ValueKind != JsonValueKind.Object)
            throw Refusal.BadRequest(what + "expected an Object");

        var fields = new Fields(json, what);
        var isKnown = fields.Text("type") is "photo" or "document";
        if (string.IsNullOrEmpty(fields.TextOrNull("media")))
            throw fields.Refuse("media not found");
        return isKnown ? fields : throw Refusal.BadRequest("SANDBOX_MEDIA_TYPE_NOT_IMPLEMENTED");
    }

    private static Wording Caption(JsonElement json)
    {
        var fields = new Fields(json, "Can't parse InputMedia: ");
        return Wording.ReadCaption(fields.TextOrNull("caption") ?? "", fields.TextOrNull("parse_mode") ?? "", fields.At("caption_entities"));
    }

    /// <summary>What Telegram's servers refuse comes with the place of the item; what the Bot API server itself sees comes without.</summary>
    private static Media MediaOf(World world, Request request, Fields item, int place)
    {
        try
        {
            return MediaReader.Read(world, request, item.Text("type") == "photo" ? MediaKind.Photo : MediaKind.Document, item.Text("media"));
        }
        catch (Refusal refusal) when (refusal.ServerCode is { } code)
        {
            throw Refusal.BadRequest(string.Create(CultureInfo.InvariantCulture, $"Failed to send message #{place} with the error message \"{code}\""));
        }
    }

    private static void MustGoTogether(Chat chat, IReadOnlyList<MediaKind> kinds)
    {
        if (kinds.Contains(MediaKind.Document) && kinds.Count > 1)
            throw Refusal.BadRequest("Document can't be mixed with other media types");
        if (kinds.Contains(MediaKind.Photo))
            Sending.MustBePermitted(chat, Permissions.Photos, "photos");
        if (kinds.Contains(MediaKind.Document))
            Sending.MustBePermitted(chat, Permissions.Documents, "documents");
    }
}
