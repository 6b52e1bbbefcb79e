using System.Text.Json.Serialization;

namespace PtspBot.Mailroom;

/// <summary>
/// Something that reached the office, in the office's own terms: what the gateway made of one update, or what the house
/// itself reports (a file has arrived). Each is played as one turn; the names of the kinds are stored.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Said), nameof(Said))]
[JsonDerivedType(typeof(Pressed), nameof(Pressed))]
[JsonDerivedType(typeof(SentFile), nameof(SentFile))]
[JsonDerivedType(typeof(SentContact), nameof(SentContact))]
[JsonDerivedType(typeof(SentOther), nameof(SentOther))]
[JsonDerivedType(typeof(Edited), nameof(Edited))]
[JsonDerivedType(typeof(Reached), nameof(Reached))]
[JsonDerivedType(typeof(Membership), nameof(Membership))]
[JsonDerivedType(typeof(Migrated), nameof(Migrated))]
[JsonDerivedType(typeof(GroupRights), nameof(GroupRights))]
[JsonDerivedType(typeof(TopicShut), nameof(TopicShut))]
[JsonDerivedType(typeof(TopicLost), nameof(TopicLost))]
[JsonDerivedType(typeof(FileArrived), nameof(FileArrived))]
public abstract record Incoming
{
    /// <summary>The chat whose order it keeps.</summary>
    public required long ChatId { get; init; }

    public required ChatKind Chat { get; init; }

    public required Sender From { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The message it is, or hangs on.</summary>
    public int? MessageId { get; init; }

    /// <summary>The topic it was said in; null in General and where there are none.</summary>
    public int? Thread { get; init; }

    /// <summary>Whether the group has topics, where the update says so.</summary>
    public bool? IsForum { get; init; }

    /// <summary>Whether its chat can be reached, as far as it says anything about that: whoever writes can be.</summary>
    public bool? SaysReachable() => this switch
    {
        Reached reached => reached.Reachable,
        FileArrived => null,
        _ => Chat == ChatKind.Private ? true : null,
    };
}

public enum ChatKind
{
    Private,
    Group,
}

/// <param name="Language">The language of the person's Telegram, as an IETF tag.</param>
public sealed record Sender(long UserId, string Name, string? Language);

/// <summary>Text was typed (or a key of the reply keyboard pressed).</summary>
/// <param name="ReplyTo">The message it answers. What only stands in a topic answers nothing.</param>
public sealed record Said(string Text, int? ReplyTo = null) : Incoming;

/// <summary>A button under a message was pressed.</summary>
/// <param name="Data">User input like any other; see <see cref="ButtonData"/>.</param>
public sealed record Pressed(string QueryId, string Data) : Incoming
{
    /// <summary>The message it hangs under as it stood then, in Telegram's HTML; null where it has no text, or Telegram no longer shows it.</summary>
    public string? Shown { get; init; }

    /// <summary>What stood on the button; null for one that never was there.</summary>
    public string? Label { get; init; }
}

/// <summary>A document or photo was sent; its content is not here yet.</summary>
/// <param name="Size">Bytes, as Telegram says.</param>
/// <param name="Album">The same for everything that was sent together; late ones come seconds after the others.</param>
/// <param name="Name">As its sender's telephone has it; a photo has none.</param>
public sealed record SentFile(string FileId, long? Size, bool IsPhoto, string? Caption = null, string? Album = null, string? Name = null) : Incoming;

/// <summary>A contact was sent.</summary>
/// <param name="Owner">Whose Telegram account it is, where known.</param>
public sealed record SentContact(string Phone, long? Owner) : Incoming;

/// <summary>Something a front desk has no use for: a sticker, a voice, a place.</summary>
public sealed record SentOther(string Kind) : Incoming;

/// <summary>An earlier message was changed.</summary>
public sealed record Edited : Incoming;

/// <summary>The person blocked the bot, or came back; or the house's own: a letter to them came back.</summary>
/// <param name="CaseId">What the letter was about.</param>
public sealed record Reached(bool Reachable, Guid? CaseId = null) : Incoming;

/// <summary>The bot was put into a group, or removed from it.</summary>
/// <param name="Muted">It is still in it, but may not write there.</param>
public sealed record Membership(bool Present, bool Muted = false) : Incoming;

/// <summary>A group became a supergroup.</summary>
public sealed record Migrated(long NewChatId) : Incoming;

/// <summary>What the bot may do in a group: somebody changed it, or the carrier has found it out.</summary>
public sealed record GroupRights(bool MayManageTopics) : Incoming;

/// <summary>Somebody closed the topic named as its thread.</summary>
public sealed record TopicShut : Incoming;

/// <summary>The house's own: the topic of a case is gone, and with it what stood there.</summary>
public sealed record TopicLost(Guid CaseId) : Incoming;

/// <summary>The house's own: the content of an upload has been stored, or is refused.</summary>
/// <param name="Refusal">Text key of the refusal; null when stored.</param>
public sealed record FileArrived(Guid CaseId, Guid UploadId, string? Kind, long Size, string? Hash, string? Refusal, int? Limit = null, int? Pages = null) : Incoming;
