using PtspBot.Domain;
using PtspBot.Mailroom;
using PtspBot.Notices;

namespace PtspBot.Questions;

/// <summary>What a question made of what came.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>A fact, in the form it is kept.</summary>
    public sealed record Accepted(string Value) : Answer;

    /// <summary>The same question once more, with the reason.</summary>
    public sealed record AskAgain(Words Why) : Answer;

    /// <summary>A second tap is needed before it is an answer.</summary>
    /// <param name="Pending">To be kept, sealed, until then, and given back as <see cref="Occasion.Pending"/>.</param>
    public sealed record Narrower(Screen Screen, string? Pending = null) : Answer
    {
        /// <summary>With its buttons good at the revision that holds once the pending answer is kept.</summary>
        public Screen At(int revision) => Screen with
        {
            Rows = [.. Screen.Rows.Select(row => row.Select(choice => choice with { Data = choice.Data with { Version = revision } }).ToList())],
        };
    }

    /// <summary>An answer this office cannot serve.</summary>
    public sealed record Stop(Words Words) : Answer;

    /// <summary>A file whose content is yet to be fetched; it becomes an answer when that is here.</summary>
    public sealed record Promised(SentFile File) : Answer;
}
