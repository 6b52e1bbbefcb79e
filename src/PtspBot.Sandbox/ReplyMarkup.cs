namespace PtspBot.Sandbox;

/// <summary>What hangs below a message or replaces the keyboard of the person who reads it.</summary>
public abstract record ReplyMarkup;

/// <summary>Buttons that belong to one message and are changed or removed with it.</summary>
public sealed record InlineKeyboard(IReadOnlyList<IReadOnlyList<InlineButton>> Rows) : ReplyMarkup
{
    public IEnumerable<InlineButton> Buttons => Rows.SelectMany(row => row);

    public bool Equals(InlineKeyboard? other) =>
        other is not null && Rows.Count == other.Rows.Count && Rows.Zip(other.Rows).All(pair => pair.First.SequenceEqual(pair.Second));

    public override int GetHashCode() => Buttons.Aggregate(Rows.Count, HashCode.Combine);
}

/// <summary>One inline button; exactly one of the actions is set.</summary>
public sealed record InlineButton(string Text, string? CallbackData = null, string? Url = null, string? WebAppUrl = null, string? CopyText = null, string? Style = null);

/// <summary>Buttons that stand where the person types, until another message replaces them.</summary>
public sealed record ReplyKeyboard(
    IReadOnlyList<IReadOnlyList<ReplyButton>> Rows, bool OneTime = false, bool Resize = false, bool Persistent = false, bool Selective = false, string? Placeholder = null)
    : ReplyMarkup
{
    public IEnumerable<ReplyButton> Buttons => Rows.SelectMany(row => row);
}

/// <summary>One button of a reply keyboard: says its own text, or hands over a contact or a place.</summary>
public sealed record ReplyButton(string Text, bool RequestContact = false, bool RequestLocation = false);

/// <summary>Takes the reply keyboard away.</summary>
public sealed record RemoveKeyboard(bool Selective = false) : ReplyMarkup;

/// <summary>Makes the person's app open a reply to this message.</summary>
public sealed record ForceReply(bool Selective = false, string? Placeholder = null) : ReplyMarkup;
