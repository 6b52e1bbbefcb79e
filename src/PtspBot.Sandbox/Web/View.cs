using System.Text.Json.Nodes;

namespace PtspBot.Sandbox.Web;

/// <summary>What the page is told about chats and messages: only what a person would see in the app, in a form of the page's own.</summary>
internal sealed class View(World world)
{
    internal JsonObject Chat(Chat chat, IEnumerable<Message> messages, IEnumerable<int> gone) => new()
    {
        ["id"] = chat.Id,
        ["title"] = chat.Title,
        ["private"] = chat.IsPrivate,
        ["opened"] = chat.IsOpened,
        ["blocked"] = chat.IsBlocked,
        ["action"] = chat.Action?.Action,
        ["keyboards"] = new JsonArray([.. KeyboardsOf(chat).Select(Keyboard)]),
        ["members"] = new JsonArray([.. chat.Members.Where(IsInside).Select(member => (JsonNode)member.Key)]),
        ["owner"] = chat.Members.FirstOrDefault(member => member.Value == MemberStatus.Creator).Key,
        ["topics"] = chat.Forum is { } forum ? new JsonArray([.. forum.Topics.Select(Topic)]) : null,
        ["messages"] = new JsonArray([.. messages.Select(Message)]),
        ["gone"] = new JsonArray([.. gone.Select(id => (JsonNode)id)]),
    };

    internal JsonObject Player(Player player, IEnumerable<Chat> groups) => new()
    {
        ["id"] = player.Person.Id,
        ["name"] = player.Person.User.Name,
        ["role"] = player.Role,
        ["language"] = player.Person.User.LanguageCode,
        ["payload"] = player.StartPayload,
        ["commands"] = Commands(player.Person, player.Person.Private),
        ["groupCommands"] = groups.FirstOrDefault() is { } group ? Commands(player.Person, group) : null,
    };

    private JsonArray Commands(Person person, Chat chat) =>
        [.. world.Profile.CommandsFor(person, chat).Select(command => new JsonObject { ["command"] = command.Command, ["description"] = command.Description })];

    internal static JsonObject Answer(CallbackAnswer answer) => new()
    {
        ["query"] = answer.QueryId,
        ["person"] = answer.PersonId,
        ["text"] = answer.Text,
        ["alert"] = answer.ShowAlert,
        ["url"] = answer.Url,
    };

    private JsonObject Message(Message message) => new()
    {
        ["id"] = message.Id,
        ["from"] = message.From.Id,
        ["name"] = message.From.Name,
        ["bot"] = message.From.Id == world.Bot.Id,
        ["date"] = message.Date.ToUnixTimeMilliseconds(),
        ["edited"] = message.EditedAt is not null,
        ["words"] = message.Words,
        ["entities"] = new JsonArray([.. message.Entities.Select(Entity)]),
        ["media"] = message.Media is { } media ? Media(media) : null,
        ["contact"] = message.Contact is { } contact ? new JsonObject { ["phone"] = contact.PhoneNumber, ["name"] = $"{contact.FirstName} {contact.LastName}".Trim() } : null,
        ["location"] = message.Location is { } place ? new JsonArray(place.Latitude, place.Longitude) : null,
        ["service"] = message.Service is { } note ? Service(note) : null,
        ["thread"] = message.ThreadId ?? 0,
        ["replyTo"] = message.ReplyToId,
        ["pinned"] = message.IsPinned,
        ["rows"] = message.Keyboard is { } keyboard ? Rows(keyboard.Rows, Button) : null,
    };

    private List<(int Thread, long? Person, Keyboards.Shown Shown)> KeyboardsOf(Chat chat)
    {
        lock (world.Gate)
            return [.. chat.Keyboards.All];
    }

    private static JsonObject Topic(Topic topic) => new()
    {
        ["thread"] = topic.ThreadId,
        ["name"] = topic.Name,
        ["closed"] = topic.IsClosed,
    };

    private static JsonObject Entity(TextEntity entity) => new()
    {
        ["type"] = entity.Type,
        ["offset"] = entity.Offset,
        ["length"] = entity.Length,
        ["url"] = entity.Url,
    };

    private static JsonObject Media(Media media) => new()
    {
        ["kind"] = NameOf(media.Kind),
        ["file"] = media.File.FileId,
        ["name"] = media.File.FileName,
        ["size"] = media.File.Size,
        ["picture"] = ChatFiles.PictureType(media.File.Bytes.Span) is not null,
        ["width"] = media.File.Width,
        ["height"] = media.File.Height,
        ["seconds"] = media.Seconds,
        ["emoji"] = media.Emoji,
    };

    private static JsonObject Service(ServiceNote note) => new()
    {
        ["kind"] = note.Kind.ToString(),
        ["who"] = string.Join(", ", note.Who.Select(user => user.Name)),
        ["title"] = note.Title,
    };

    /// <summary>Whoever has none of their own has that of all in the same topic.</summary>
    private static JsonObject Keyboard((int Thread, long? Person, Keyboards.Shown Shown) one) => new()
    {
        ["thread"] = one.Thread,
        ["person"] = one.Person,
        ["shown"] = one.Shown.Markup switch
        {
            ReplyKeyboard keys => new JsonObject { ["rows"] = Rows(keys.Rows, Key), ["placeholder"] = keys.Placeholder },
            ForceReply forced => new JsonObject { ["replyTo"] = one.Shown.MessageId, ["placeholder"] = forced.Placeholder },
            _ => null,
        },
    };

    private static JsonArray Rows<T>(IReadOnlyList<IReadOnlyList<T>> rows, Func<T, JsonNode> write) =>
        [.. rows.Select(row => new JsonArray([.. row.Select(write)]))];

    private static JsonObject Key(ReplyButton key) => new() { ["text"] = key.Text, ["contact"] = key.RequestContact, ["location"] = key.RequestLocation };

    private static JsonObject Button(InlineButton button) => new()
    {
        ["text"] = button.Text,
        ["data"] = button.CallbackData,
        ["url"] = button.Url ?? button.WebAppUrl,
        ["copy"] = button.CopyText,
        ["style"] = button.Style,
    };

    private static bool IsInside(KeyValuePair<long, MemberStatus> member) => member.Value is not (MemberStatus.Left or MemberStatus.Kicked);

    private static string NameOf(MediaKind kind) => kind switch
    {
        MediaKind.Photo => "photo",
        MediaKind.Voice => "voice",
        MediaKind.Sticker => "sticker",
        _ => "document",
    };
}
