using System.Text.Json;
using System.Text.Json.Serialization;

namespace PtspBot.Gateway;

/// <summary>
/// Of an update only what the office reads. The library's own types read everything and refuse the whole when Telegram
/// invents a new kind of reaction or origin; then a citizen's sentence would be set aside for something nobody needs.
/// </summary>
internal sealed record Wire(
    long UpdateId,
    WireMessage? Message = null,
    WireMessage? EditedMessage = null,
    WirePress? CallbackQuery = null,
    WireMember? MyChatMember = null)
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };
}

internal sealed record WireMessage(
    int MessageId,
    long Date,
    WireChat Chat,
    WireUser? From = null,
    long? EditDate = null,
    string? Text = null,
    string? Caption = null,
    string? MediaGroupId = null,
    WireReply? ReplyToMessage = null,
    WireFile? Document = null,
    IReadOnlyList<WireFile>? Photo = null,
    WireContact? Contact = null,
    long? MigrateToChatId = null,
    bool IsAutomaticForward = false,
    int? MessageThreadId = null,
    bool IsTopicMessage = false)
{
    /// <summary>What else it has; only the names are looked at.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Rest { get; init; } = [];
}

internal sealed record WireChat(long Id, string Type, bool IsForum = false);

internal sealed record WireUser(long Id, bool IsBot, string FirstName, string? LastName = null, string? LanguageCode = null);

internal sealed record WireReply(int MessageId);

internal sealed record WireFile(string FileId, long? FileSize = null, int Width = 0, int Height = 0, string? FileName = null);

internal sealed record WireContact(string PhoneNumber, long? UserId = null);

/// <param name="Message">Also there, with id and chat alone, when it has become inaccessible.</param>
internal sealed record WirePress(string Id, WireUser From, WirePressed? Message = null, string? Data = null);

/// <param name="Entities">Read leniently: a kind that Telegram invents costs its markup and nothing else.</param>
internal sealed record WirePressed(int MessageId, WireChat Chat, string? Text = null, IReadOnlyList<WireEntity>? Entities = null, WireKeyboard? ReplyMarkup = null, int? MessageThreadId = null, bool IsTopicMessage = false);

internal sealed record WireEntity(string Type, int Offset, int Length, string? Url = null);

internal sealed record WireKeyboard(IReadOnlyList<IReadOnlyList<WireButton>>? InlineKeyboard = null);

internal sealed record WireButton(string Text, string? CallbackData = null);

internal sealed record WireMember(WireChat Chat, WireUser From, long Date, WireStatus OldChatMember, WireStatus NewChatMember);

internal sealed record WireStatus(string Status, bool IsMember = false, bool CanSendMessages = true, bool CanManageTopics = false)
{
    /// <summary>A group where the bot may not write is as good as one it is not in.</summary>
    public bool IsThere => Status switch
    {
        "left" or "kicked" => false,
        "restricted" => IsMember && CanSendMessages,
        _ => true,
    };
}
