using PtspBot.Domain.Cases;
using PtspBot.Domain.Procedures;

namespace PtspBot.Domain.Talk;

/// <summary>A conversation with what its next turn depends on.</summary>
/// <param name="Draft">The draft or case in focus.</param>
public sealed record Visit(Conversation Conversation, CaseFile? Draft)
{
    /// <summary>The form that is open; its answers become facts only when all of them are given.</summary>
    public Form Form { get; init; } = Form.None;
}

/// <summary>Questions asked one by one for one move, and the answers so far.</summary>
public sealed record Form(IReadOnlyList<Field> Fields, IReadOnlyDictionary<string, string> Answers) : IFacts
{
    public static readonly Form None = new([], new Dictionary<string, string>());

    /// <summary>What is known of the case beside the answers.</summary>
    public IFacts? Known { get; init; }

    /// <summary>The first question without an answer.</summary>
    public Field? Next => Fields.FirstOrDefault(asked => asked.AppliesTo(this) && !Answers.ContainsKey(asked.Key));

    public string? ValueOf(string key) => Answers.GetValueOrDefault(key) ?? Known?.ValueOf(key);

    public Form With(string key, string value) => this with { Answers = new Dictionary<string, string>(Answers) { [key] = value } };
}
