namespace PtspBot.Domain.Procedures;

/// <summary>A paper of a checklist, or a duty with its papers. Words: <c>item.&lt;key&gt;.name</c>, <c>.about</c>.</summary>
public sealed record Item(string Key)
{
    public bool Optional { get; init; }

    /// <summary>On this applicant's list only while all of these hold.</summary>
    public IReadOnlyList<Condition> When { get; init; } = [];

    /// <summary>How it may be handed in.</summary>
    public IReadOnlyList<Channel> Via { get; init; } = [Channel.Chat];

    public Party Actor { get; init; } = Party.Applicant;

    /// <summary>Working days until it is due, counted from the step's beginning; of a duty.</summary>
    public int? DueDays { get; init; }

    /// <summary>The body that is responsible for a duty, where it is not this office; words <c>party.&lt;key&gt;</c>.</summary>
    public string? Agency { get; init; }

    /// <summary>How many files it takes to be handed in; 0: a statement is enough.</summary>
    public int Files { get; init; } = 1;

    public bool AppliesTo(IFacts facts) => When.All(condition => condition.Holds(facts));
}

/// <summary>How a paper reaches the office.</summary>
public enum Channel
{
    Chat,
    Counter,
}
