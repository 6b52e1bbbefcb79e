using System.Text.Json.Serialization;

namespace PtspBot.Mailroom;

/// <summary>Something the office will send. Written in a turn, carried after the commit. The names of its kinds are stored.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Message), nameof(Message))]
[JsonDerivedType(typeof(PressAnswer), nameof(PressAnswer))]
[JsonDerivedType(typeof(Erasure), nameof(Erasure))]
[JsonDerivedType(typeof(Seen), nameof(Seen))]
[JsonDerivedType(typeof(KeyboardOff), nameof(KeyboardOff))]
[JsonDerivedType(typeof(Answered), nameof(Answered))]
[JsonDerivedType(typeof(FileOut), nameof(FileOut))]
[JsonDerivedType(typeof(MadeFile), nameof(MadeFile))]
[JsonDerivedType(typeof(CommandMenu), nameof(CommandMenu))]
[JsonDerivedType(typeof(TopicName), nameof(TopicName))]
[JsonDerivedType(typeof(TopicDoor), nameof(TopicDoor))]
[JsonDerivedType(typeof(GroupInquiry), nameof(GroupInquiry))]
public abstract record Letter
{
    public required long ChatId { get; init; }

    public Lane Lane { get; init; } = Lane.Interactive;

    /// <summary>Sent once for ever: a second letter with the same key is dropped. Names the cause: <c>case/step/level</c>.</summary>
    public string? Key { get; init; }

    public Guid? CaseId { get; init; }

    /// <summary>The topic of a forum it belongs into.</summary>
    public Topic? Topic { get; init; }

    /// <summary>The thread it goes to: that of its topic, or the one in which something was asked; General where there is none, or where it is gone.</summary>
    public int? Thread { get; init; }

    /// <summary>What it says replaces whatever was last said under this name, there or on the way there.</summary>
    public string? StateOf() => this switch
    {
        Message message => message.Slot,
        TopicName => Topic!.Slot,
        TopicDoor => Topic!.Door,
        GroupInquiry => nameof(GroupInquiry),
        _ => null,
    };
}

/// <summary>Ready text in Telegram's HTML with its keyboard.</summary>
/// <param name="Slot">A message that is edited as things move (a card): the first letter of a slot is sent, later ones edit it.</param>
public sealed record Message(string Html, Keyboard? Keyboard = null, string? Slot = null) : Letter
{
    /// <summary>The message it speaks of, shown above it; where that is gone it stands alone.</summary>
    public int? About { get; init; }
}

/// <summary>What the person who pressed a button reads at once; where it comes too late for that, as a message.</summary>
/// <param name="Presser">A toast is for one person alone, and so is the message in its place.</param>
public sealed record PressAnswer(string QueryId, long Presser, string? Text, bool Alert = false) : Letter;

/// <summary>A message is taken out of the chat (a NIK, a password).</summary>
public sealed record Erasure(int MessageId) : Letter;

/// <summary>A sign on a person's own message that it was passed on, where words would come between two who talk.</summary>
public sealed record Seen(int MessageId) : Letter;

/// <summary>The buttons under an older message go away.</summary>
public sealed record KeyboardOff(int MessageId) : Letter;

/// <summary>An older message says from now on how it was answered, and its buttons go away.</summary>
/// <param name="Html">The message as it stood, and the answer.</param>
public sealed record Answered(int MessageId, string Html) : Letter;

/// <summary>A stored document goes to a chat.</summary>
public sealed record FileOut(Guid UploadId, string FileName, string Html) : Letter;

/// <summary>
/// A file the office makes (an export, a table, a drawing) goes to a chat. What it holds travels sealed in the letter itself,
/// so that it is kept nowhere else and is gone from the database as soon as it was sent.
/// </summary>
/// <param name="FileName">As the person sees it: no names, no numbers of persons.</param>
/// <param name="IsPicture">Shown in the chat at once, not as a file to be opened.</param>
public sealed record MadeFile(string FileName, string Html, byte[] Content, bool IsPicture = false) : Letter;

/// <summary>The commands beside the text box of one chat; without any, the bot's common ones stand there again.</summary>
public sealed record CommandMenu(IReadOnlyList<MenuLine> Lines) : Letter;

/// <param name="Command">Without the slash.</param>
public sealed record MenuLine(string Command, string Description);

/// <summary>In this order; work-conserving, nothing is reserved.</summary>
public enum Lane
{
    PressAnswers,
    Interactive,
    Staff,
    Reminders,
}

/// <summary>The keys under a message, or in place of the phone's keyboard.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(InlineKeyboard), nameof(InlineKeyboard))]
[JsonDerivedType(typeof(ReplyKeyboard), nameof(ReplyKeyboard))]
[JsonDerivedType(typeof(NoKeyboard), nameof(NoKeyboard))]
public abstract record Keyboard;

public sealed record InlineKeyboard(IReadOnlyList<IReadOnlyList<InlineButton>> Rows) : Keyboard;

/// <param name="Data">As <see cref="ButtonData"/> writes it.</param>
public sealed record InlineButton(string Text, string Data);

/// <summary>Shown instead of the phone's keyboard until the next message takes it away.</summary>
public sealed record ReplyKeyboard(IReadOnlyList<IReadOnlyList<ReplyButton>> Rows) : Keyboard;

public sealed record ReplyButton(string Text, bool AsksContact = false);

/// <summary>The phone's own keyboard comes back.</summary>
public sealed record NoKeyboard : Keyboard;
