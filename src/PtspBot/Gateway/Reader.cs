using System.Text.Json;
using PtspBot.Mailroom;

namespace PtspBot.Gateway;

/// <summary>Says in the office's terms what an update is. Whatever a person can send is something; what Telegram says by itself is nothing.</summary>
internal sealed class Reader(TimeProvider clock) : IReader
{
    private const string Unknown = "unknown";
    private const string TopicClosed = "forum_topic_closed";

    /// <summary>The end of the year 9999.</summary>
    private const long MaxSeconds = 253_402_300_799;

    /// <summary>What a person sends and a front desk has no use for; a venue also has a location, so it stands first.</summary>
    private static readonly string[] Kinds =
    [
        "animation", "sticker", "voice", "video", "video_note", "audio", "venue", "location", "story", "poll", "dice", "checklist",
        "game", "live_photo", "paid_media", "rich_message", "giveaway", "gift", "users_shared", "chat_shared", "web_app_data", "passport_data",
    ];

    /// <summary>What Telegram notes in a private chat and nobody said.</summary>
    private static readonly string[] Notes =
    [
        "pinned_message", "message_auto_delete_timer_changed", "chat_background_set", "write_access_allowed", "connected_website", "boost_added",
        "forum_topic_created", "forum_topic_edited", TopicClosed, "forum_topic_reopened", "proximity_alert_triggered", "checklist_tasks_done",
        "checklist_tasks_added", "poll_option_added", "poll_option_deleted", "successful_payment", "refunded_payment", "managed_bot_created",
    ];

    public Incoming? Read(ReadOnlyMemory<byte> update)
    {
        var wire = JsonSerializer.Deserialize<Wire>(update.Span, Wire.Options) ?? throw new JsonException("Not an object.");
        return wire switch
        {
            { Message: { } message } => OfMessage(message),
            { EditedMessage: { } message } => OfEdited(message),
            { CallbackQuery: { } press } => OfPress(press),
            { MyChatMember: { } member } => OfMember(member),
            _ => null,
        };
    }

    private static Incoming? OfMessage(WireMessage message)
    {
        if (message.MigrateToChatId is { } newChat)
            return new Migrated(newChat) { ChatId = message.Chat.Id, Chat = ChatKind.Group, From = Named(message.From), At = Moment(message.Date) };
        // Whoever closed it, be it an administrator behind a mask.
        if (message.Rest.ContainsKey(TopicClosed) && KindOf(message.Chat) == ChatKind.Group)
            return new TopicShut { ChatId = message.Chat.Id, Chat = ChatKind.Group, From = Named(message.From), At = Moment(message.Date), Thread = ThreadOf(message), IsForum = message.Chat.IsForum };
        if (HeadOf(message) is not { } head)
            return null;

        var heard = Heard(message, head);
        return heard is null || head.Kind == ChatKind.Private ? heard : heard with { Thread = ThreadOf(message), IsForum = message.Chat.IsForum };
    }

    private static Incoming? Heard(WireMessage message, Head head) => message switch
    {
        { Text: { } text } => new Said(WithoutAddress(text), AnsweredBy(message)) { ChatId = head.Chat, Chat = head.Kind, From = head.From, At = head.At, MessageId = head.Message },
        { Contact: { } contact } => new SentContact(contact.PhoneNumber, contact.UserId) { ChatId = head.Chat, Chat = head.Kind, From = head.From, At = head.At, MessageId = head.Message },
        _ when FileOf(message) is var (file, isPhoto) => new SentFile(file.FileId, file.FileSize, isPhoto, message.Caption, message.MediaGroupId, file.FileName) { ChatId = head.Chat, Chat = head.Kind, From = head.From, At = head.At, MessageId = head.Message },
        _ when OtherKind(message, head.Kind) is { } kind => new SentOther(kind) { ChatId = head.Chat, Chat = head.Kind, From = head.From, At = head.At, MessageId = head.Message },
        _ => null,
    };

    private static Edited? OfEdited(WireMessage message) => HeadOf(message) is { } head
        ? new Edited { ChatId = head.Chat, Chat = head.Kind, From = head.From, At = Moment(message.EditDate ?? message.Date), MessageId = head.Message }
        : null;

    /// <summary>A press carries no date: it is said when it is read.</summary>
    private Pressed? OfPress(WirePress press) => press is { Data: { } data, Message: { } message } && KindOf(message.Chat) is { } kind && !press.From.IsBot
        ? new Pressed(press.Id, data)
        {
            ChatId = message.Chat.Id,
            Chat = kind,
            From = Named(press.From),
            At = ToMilliseconds(clock.GetUtcNow()),
            MessageId = message.MessageId,
            Thread = message.IsTopicMessage ? message.MessageThreadId : null,
            IsForum = kind == ChatKind.Group ? message.Chat.IsForum : null,
            Shown = message.Text is { Length: > 0 } text ? ShownHtml.Of(text, message.Entities ?? []) : null,
            Label = message.ReplyMarkup?.InlineKeyboard?.SelectMany(row => row).FirstOrDefault(button => button.CallbackData == data)?.Text,
        }
        : null;

    /// <summary>Of a change of rights alone only what concerns topics is news.</summary>
    private static Incoming? OfMember(WireMember member)
    {
        var isThere = member.NewChatMember.IsThere;
        if (KindOf(member.Chat) is not { } kind)
            return null;
        if (isThere == member.OldChatMember.IsThere)
            return OfRights(member, kind);

        return kind == ChatKind.Private
            ? new Reached(isThere) { ChatId = member.Chat.Id, Chat = kind, From = Named(member.From), At = Moment(member.Date) }
            : new Membership(isThere, Muted: !isThere && member.NewChatMember.IsMember) { ChatId = member.Chat.Id, Chat = kind, From = Named(member.From), At = Moment(member.Date), IsForum = member.Chat.IsForum };
    }

    private static GroupRights? OfRights(WireMember member, ChatKind kind) =>
        kind == ChatKind.Group && member.NewChatMember.IsThere && member.NewChatMember.CanManageTopics != member.OldChatMember.CanManageTopics
            ? new GroupRights(member.NewChatMember.CanManageTopics) { ChatId = member.Chat.Id, Chat = kind, From = Named(member.From), At = Moment(member.Date), IsForum = member.Chat.IsForum }
            : null;

    /// <summary>A thread of replies in a group without topics has a number too.</summary>
    private static int? ThreadOf(WireMessage message) => message.IsTopicMessage ? message.MessageThreadId : null;

    /// <summary>In a topic everything answers the message that opened it, which nobody means.</summary>
    private static int? AnsweredBy(WireMessage message) => message.ReplyToMessage?.MessageId is { } id && id != ThreadOf(message) ? id : null;

    /// <summary>Null for what no person said to the office: channels and other bots, among them the mask of an anonymous administrator.</summary>
    private static Head? HeadOf(WireMessage message) => KindOf(message.Chat) is { } kind && message is { From.IsBot: false, IsAutomaticForward: false }
        ? new Head(message.Chat.Id, kind, Named(message.From), Moment(message.Date), message.MessageId)
        : null;

    private static ChatKind? KindOf(WireChat chat) => chat.Type switch
    {
        "private" => ChatKind.Private,
        "group" or "supergroup" => ChatKind.Group,
        _ => null,
    };

    /// <summary>An animation is also sent as a document, for old programs.</summary>
    private static (WireFile File, bool IsPhoto)? FileOf(WireMessage message) => message switch
    {
        { Document: { } document } when !message.Rest.ContainsKey("animation") => (document, false),
        { Photo: { Count: > 0 } sizes } => (sizes.MaxBy(size => (long)size.Width * size.Height)!, true),
        _ => null,
    };

    /// <summary>In private even a kind that Telegram invents tomorrow is answered; among officers it is their own talk.</summary>
    private static string? OtherKind(WireMessage message, ChatKind chat) =>
        Kinds.FirstOrDefault(message.Rest.ContainsKey) ?? (chat == ChatKind.Private && !Notes.Any(message.Rest.ContainsKey) ? Unknown : null);

    /// <summary>In a group a command is addressed: <c>/status@some_bot</c>. Names of bots always end so.</summary>
    private static string WithoutAddress(string text)
    {
        var end = text.IndexOfAny([' ', '\n']) is var found and >= 0 ? found : text.Length;
        var at = text.IndexOf('@', 0, end);
        return text.StartsWith('/') && at > 0 && text[at..end].EndsWith("bot", StringComparison.OrdinalIgnoreCase) ? text.Remove(at, end - at) : text;
    }

    private static Sender Named(WireUser? user) => user is null
        ? new Sender(0, "", null)
        : new Sender(user.Id, user.LastName is { Length: > 0 } last ? $"{user.FirstName} {last}" : user.FirstName, user.LanguageCode);

    private static DateTimeOffset Moment(long unixSeconds) => unixSeconds is >= 0 and <= MaxSeconds
        ? DateTimeOffset.FromUnixTimeSeconds(unixSeconds)
        : throw new JsonException("A date that cannot be.", "$.date", null, null);

    private static DateTimeOffset ToMilliseconds(DateTimeOffset moment) => DateTimeOffset.FromUnixTimeMilliseconds(moment.ToUnixTimeMilliseconds());

    private sealed record Head(long Chat, ChatKind Kind, Sender From, DateTimeOffset At, int Message);
}
