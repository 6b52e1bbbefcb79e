using System.Text.Json.Nodes;

namespace PtspBot.Sandbox;

internal static partial class Wire
{
    internal static JsonObject Message(World world, Message message, bool withReply = true)
    {
        var chat = world.FindChat(message.ChatId)!;
        var json = new JsonObject
        {
            ["message_id"] = message.Id,
            ["from"] = User(message.From),
            ["chat"] = Chat(world, chat),
            ["date"] = message.Date.ToUnixTimeSeconds(),
        };
        if (message.EditedAt is { } edited)
            json["edit_date"] = edited.ToUnixTimeSeconds();
        if (message.Origin is { } origin)
            json["forward_origin"] = new JsonObject { ["type"] = "user", ["sender_user"] = User(origin.Author), ["date"] = origin.At.ToUnixTimeSeconds() };
        WriteThread(json, world, chat, message, withReply);
        Set(json, "media_group_id", message.MediaGroupId);
        if (withReply && message.ReplyToId is { } reply && chat.Find(reply) is { } original)
            json["reply_to_message"] = Message(world, original, withReply: false);
        WriteContent(json, message);
        if (message.Service is { } note)
            WriteNote(json, world, chat, note);
        if (message.Keyboard is { } keyboard)
            json["reply_markup"] = Keyboard(keyboard);
        return json;
    }

    /// <summary>A message that is gone: date 0 says that nothing more is known.</summary>
    internal static JsonObject InaccessibleMessage(World world, Chat chat, int messageId) =>
        new() { ["chat"] = Chat(world, chat), ["message_id"] = messageId, ["date"] = 0 };

    internal static JsonObject Keyboard(InlineKeyboard keyboard) => new()
    {
        ["inline_keyboard"] = Array(keyboard.Rows.Select(JsonNode (row) => Array(row.Select(Button)))),
    };

    /// <summary>In a topic, what answers nothing in particular answers the message that opened the topic.</summary>
    private static void WriteThread(JsonObject json, World world, Chat chat, Message message, bool withReply)
    {
        if (message.ThreadId is not { } thread)
            return;

        (json["message_thread_id"], json["is_topic_message"]) = (thread, true);
        if (withReply && message.Id != thread && chat.Find(thread) is { } opening)
            json["reply_to_message"] = Message(world, opening, withReply: false);
    }

    private static void WriteContent(JsonObject json, Message message)
    {
        Set(json, "text", message.Text);
        Set(json, "caption", message.Caption);
        if (message.Entities.Count > 0)
            json[message.Text is null ? "caption_entities" : "entities"] = Array(message.Entities.Select(Entity));
        if (message.Media is { } media)
            WriteMedia(json, media);
        if (message.Contact is { } contact)
            json["contact"] = ContactOf(contact);
        if (message.Location is { } place)
            json["location"] = new JsonObject { ["latitude"] = place.Latitude, ["longitude"] = place.Longitude };
    }

    private static void WriteMedia(JsonObject json, Media media)
    {
        if (media.Kind == MediaKind.Photo)
        {
            json["photo"] = Array(media.Sizes.Select(Sized));
            return;
        }

        var file = media.Kind == MediaKind.Sticker ? Sized(media.File) : File(media.File);
        Set(file, "file_name", media.File.FileName);
        Set(file, "mime_type", media.Kind == MediaKind.Sticker ? null : media.File.MimeType);
        if (media.Kind == MediaKind.Voice)
            file["duration"] = media.Seconds;
        if (media.Kind == MediaKind.Sticker)
            (file["type"], file["is_animated"], file["is_video"], file["emoji"]) = ("regular", false, false, media.Emoji);
        json[media.Kind switch { MediaKind.Voice => "voice", MediaKind.Sticker => "sticker", _ => "document" }] = file;
    }

    private static void WriteNote(JsonObject json, World world, Chat chat, ServiceNote note)
    {
        switch (note.Kind)
        {
            case ServiceKind.GroupCreated:
                json[chat.Kind == ChatKind.Group ? "group_chat_created" : "supergroup_chat_created"] = true;
                break;
            case ServiceKind.Joined:
                json["new_chat_members"] = Array(note.Who.Select(User));
                break;
            case ServiceKind.Left:
                json["left_chat_member"] = User(note.Who[0]);
                break;
            case ServiceKind.MigratedTo:
                json["migrate_to_chat_id"] = note.OtherChatId;
                break;
            case ServiceKind.MigratedFrom:
                json["migrate_from_chat_id"] = note.OtherChatId;
                break;
            case ServiceKind.TopicCreated when note.Topic is { } topic:
                json["forum_topic_created"] = TopicLook(topic);
                break;
            case ServiceKind.TopicEdited:
                var edited = new JsonObject();
                Set(edited, "name", note.Title);
                Set(edited, "icon_custom_emoji_id", note.Topic?.IconEmojiId);
                json["forum_topic_edited"] = edited;
                break;
            case ServiceKind.TopicClosed:
                json["forum_topic_closed"] = new JsonObject();
                break;
            case ServiceKind.TopicReopened:
                json["forum_topic_reopened"] = new JsonObject();
                break;
            case ServiceKind.GeneralHidden:
                json["general_forum_topic_hidden"] = new JsonObject();
                break;
            case ServiceKind.GeneralUnhidden:
                json["general_forum_topic_unhidden"] = new JsonObject();
                break;
            case ServiceKind.Pinned when note.PinnedId is { } id:
                json["pinned_message"] = chat.Find(id) is { } pinned ? Message(world, pinned, withReply: false) : InaccessibleMessage(world, chat, id);
                break;
        }
    }

    internal static JsonObject Topic(Topic topic)
    {
        var json = TopicLook(topic);
        json["message_thread_id"] = topic.ThreadId;
        return json;
    }

    private static JsonObject TopicLook(Topic topic)
    {
        var json = new JsonObject { ["name"] = topic.Name, ["icon_color"] = topic.IconColor };
        Set(json, "icon_custom_emoji_id", topic.IconEmojiId);
        return json;
    }

    private static JsonObject Sized(StoredFile file)
    {
        var json = File(file);
        (json["width"], json["height"]) = (file.Width, file.Height);
        return json;
    }

    private static JsonObject ContactOf(Contact contact)
    {
        var json = new JsonObject { ["phone_number"] = contact.PhoneNumber, ["first_name"] = contact.FirstName };
        Set(json, "last_name", contact.LastName);
        if (contact.UserId is { } id)
            json["user_id"] = id;
        return json;
    }

    private static JsonObject Entity(TextEntity entity)
    {
        var json = new JsonObject { ["type"] = entity.Type, ["offset"] = entity.Offset, ["length"] = entity.Length };
        Set(json, "url", entity.Url);
        Set(json, "language", entity.Language);
        Set(json, "custom_emoji_id", entity.CustomEmojiId);
        return json;
    }

    private static JsonObject Button(InlineButton button)
    {
        var json = new JsonObject { ["text"] = button.Text };
        Set(json, "callback_data", button.CallbackData);
        Set(json, "url", button.Url);
        Set(json, "style", button.Style);
        if (button.WebAppUrl is { } app)
            json["web_app"] = new JsonObject { ["url"] = app };
        if (button.CopyText is { } copy)
            json["copy_text"] = new JsonObject { ["text"] = copy };
        return json;
    }
}
