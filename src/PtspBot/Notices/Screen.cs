using PtspBot.Domain;
using PtspBot.Mailroom;

namespace PtspBot.Notices;

/// <summary>What somebody is to see: a sentence and what they may press. Still in keys; <see cref="Writer"/> says it in their language.</summary>
public sealed record Screen(Words Text, params IReadOnlyList<IReadOnlyList<Choice>> Rows)
{
    /// <summary>A key that sends the person's own contact. The choices then are keys beside it, which say their label and no data.</summary>
    public Words? AsksContact { get; init; }

    /// <summary>Sentences said before the text, each a paragraph.</summary>
    public IReadOnlyList<Words> Before { get; init; } = [];

    public Screen With(params IReadOnlyList<IReadOnlyList<Choice>> more) => this with { Rows = [.. Rows, .. more] };

    public Screen Saying(params IReadOnlyList<Words> first) => this with { Before = [.. first, .. Before] };
}

/// <summary>A button yet to be labelled.</summary>
public sealed record Choice(Words Label, ButtonData Data)
{
    /// <summary>A row of its own.</summary>
    public static implicit operator List<Choice>(Choice choice) => [choice];
}
