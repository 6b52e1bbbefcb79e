using PtspBot.Domain;
using PtspBot.Domain.Identity;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>What a question may know of the moment it is asked in; with the field and what came, that is all its answer depends on.</summary>
/// <param name="Revision">Of the conversation: buttons made at another revision are of another question.</param>
/// <param name="Say">Says words in the person's language, so that a typed answer is known by what its button says.</param>
public sealed record Occasion(Regions Regions, DateOnly Today, int Revision, Func<Words, string> Say)
{
    /// <summary>What <see cref="Answer.Narrower"/> asked to be kept until the next answer.</summary>
    public string? Pending { get; init; }

    /// <summary>The office's short list.</summary>
    public BusinessCodes Businesses { get; init; } = BusinessCodes.None;

    /// <summary>What a question's own sentence may speak of: the facts of the case.</summary>
    public IReadOnlyList<(string Name, object? Value)> Gaps { get; init; } = [];

    public Words Ask(string fieldKey) => new($"field.{fieldKey}.ask", [.. Gaps]);

    public Choice Pick(Words label, string argument) => new(label, new ButtonData(Verbs.Pick, argument, Version: Revision));

    /// <summary>The argument of a button of this very question; null for everything else.</summary>
    public string? Picked(Incoming incoming) =>
        incoming is Pressed pressed && ButtonData.TryParse(pressed.Data) is { Verb: Verbs.Pick } data && data.Version == Revision ? data.Argument : null;
}
